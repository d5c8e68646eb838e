package probity.verify.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Writes samples anew; `bench/samples` starts it. Arguments: names of programmes; none means all that have a recipe.
public final class SampleWriting {

    private SampleWriting() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        for (Path folder : Shipped.folders()) {
            String name = String.valueOf(folder.getFileName());
            for (Recipe recipe : Recipe.all()) {
                if (recipe.programme().equals(name)
                        && (arguments.length == 0 || List.of(arguments).contains(name))) {
                    write(Shipped.of(folder), recipe);
                }
            }
        }
    }

    private static void write(Shipped shipped, Recipe recipe) throws IOException, NoSuchAlgorithmException {
        List<Person> people = new Invention(shipped, recipe).people();
        byte[] text = new SampleText(shipped).of(people).getBytes(StandardCharsets.UTF_8);
        Path sample = shipped.sample();
        Files.createDirectories(sample.getParent());
        Files.write(sample, text);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        Files.writeString(
                shipped.folder().resolve("samples.sha256"),
                digest + "  " + shipped.folder().relativize(sample) + "\n");
        System.out.println(shipped.name()
                + ": " + people.size() + " subjects, "
                + people.stream().mapToInt(one -> one.records().size()).sum() + " records, " + text.length
                + " bytes; as of "
                + people.getFirst().asOf());
    }
}
