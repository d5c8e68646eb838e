package probity.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import probity.cli.terminal.Failure;

/// The operator's password from the environment, where neither the shell's history nor a list of processes shows it.
final class OperatorPassword {

    private static final String VARIABLE = "PROBITY_OPERATOR_PASSWORD";

    private OperatorPassword() {}

    /// What the variable, or the file that the one with `_FILE` names, holds; empty when neither is set.
    static String given() {
        String value = System.getenv(VARIABLE);
        String file = System.getenv(VARIABLE + "_FILE");
        if (value != null || file == null) {
            return value == null ? "" : value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw Failure.unusable("The file " + file + " cannot be read.", VARIABLE + "_FILE names it.");
        }
    }
}
