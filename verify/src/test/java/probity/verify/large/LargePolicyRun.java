package probity.verify.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads, checks and judges a large policy again and again in one process and prints what each time took.
///
/// Arguments: how many rules, how many times; and a file, when the policy is to be written there and nothing timed.
public final class LargePolicyRun {

    private LargePolicyRun() {}

    public static void main(String[] arguments) throws IOException {
        String text = LargePolicy.text(Integer.parseInt(arguments[0]));
        if (arguments.length > 2) {
            Files.writeString(Path.of(arguments[2]), text);
            return;
        }
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            System.out.println(Timed.of(text));
        }
    }
}
