package probity.verify.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import probity.core.policy.Policy;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticOnly;
import probity.verify.oracle.Oracle;

/// One folder of `programmes/`, its policy read by the product and by the oracle.
///
/// @param refused whether the guard refuses it for natural persons, so that no file of records is evaluated by it
public record Shipped(Path folder, Policy policy, Oracle oracle, boolean refused) {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    private static final Map<Path, Shipped> READ = new ConcurrentHashMap<>();
    private static final Pattern DAY = Pattern.compile("(?s)score [^`]*?/sample/records.csv[^`]*?--as-of ([0-9-]+)");

    /// All folders, by their names.
    public static List<Path> folders() {
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those whose sample is made from a recipe.
    public static List<Path> withRecipe() {
        return folders().stream()
                .filter(folder -> Recipe.all().stream().anyMatch(one -> folder.endsWith(one.programme())))
                .toList();
    }

    /// Reads one of them, once: the guard takes seconds for a city's rulebook.
    public static Shipped of(Path folder) {
        return READ.computeIfAbsent(folder, Shipped::read);
    }

    private static Shipped read(Path folder) {
        Path file = folder.resolve("policy.yaml");
        if (!(PolicyCompiler.compile(Files.exists(file) ? file : folder) instanceof Compilation.Compiled compiled)) {
            throw new IllegalArgumentException(folder + " does not compile");
        }
        CompiledPolicy policy = compiled.policy();
        return new Shipped(folder, inside(policy), new Oracle(texts(folder)), policy instanceof SyntheticOnly);
    }

    /// The text of each version.
    static List<String> texts(Path folder) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// The folder's name, which is the programme's id.
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /// Records as cases where no file of records is let in, else as such a file.
    public Path sample() {
        return folder.resolve(refused ? "sample/people.yaml" : "sample/records.csv");
    }

    /// The day on which the README looks at the sample.
    public LocalDate day() {
        if (refused) {
            return Person.of(this).getFirst().day();
        }
        try {
            Matcher day = DAY.matcher(Files.readString(folder.resolve("README.md")));
            if (!day.find()) {
                throw new IllegalStateException(folder + ": the README does not say how to score the sample");
            }
            return LocalDate.parse(day.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many rules its last version has.
    public int rules() {
        return policy.versions().getLast().rules().size();
    }

    /// Decimals of points.
    int decimals() {
        return policy.versions().getFirst().scale().decimals();
    }

    /// The policy itself, refused or not.
    ///
    /// The door to a refused one looks at who calls, and lets in the laboratory and the runner of cases. To hold
    /// every way of evaluating against every other, this goes through the wall; production code has no such way.
    private static Policy inside(CompiledPolicy compiled) {
        return switch (compiled) {
            case Admissible admissible -> admissible.policy();
            case SyntheticOnly synthetic -> {
                try {
                    Method policy = SyntheticOnly.class.getDeclaredMethod("policy");
                    policy.setAccessible(true);
                    yield (Policy) policy.invoke(synthetic);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
