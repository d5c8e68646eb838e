package probity.verify.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/// Finds cases by their names, in the folder of a programme or on a page of the manual.
final class Proofs {

    private static final Path PROGRAMMES = Manual.ROOT.resolve("programmes");

    private Proofs() {}

    /// @param where `programmes/NAME` or the path of a page
    /// @throws IllegalArgumentException when no case there has the name
    static Proof of(String where, String name) throws IOException {
        return where.startsWith("programmes/") ? shipped(where, name) : shown(where, name);
    }

    private static Proof shipped(String where, String name) throws IOException {
        Path folder = Manual.ROOT.resolve(where);
        List<String> versions = texts(folder);
        for (String file : texts(folder.resolve("cases"))) {
            for (Object one : cases(file)) {
                if (name.equals(((Map<?, ?>) one).get("name"))) {
                    return new Proof(versions, siblings((Map<?, ?>) one), alone(one));
                }
            }
        }
        throw new IllegalArgumentException(where + " has no case “" + name + "”");
    }

    private static Proof shown(String page, String name) {
        for (Section section : Manual.sections()) {
            for (Section.Example example :
                    section.page().equals(page) ? section.examples() : List.<Section.Example>of()) {
                for (Object one : cases(example.cases())) {
                    if (name.equals(((Map<?, ?>) one).get("name"))) {
                        return shown(section, example, one);
                    }
                }
            }
        }
        throw new IllegalArgumentException(page + " has no case “" + name + "”");
    }

    private static Proof shown(Section section, Section.Example example, Object one) {
        Proof proof = example(section, example);
        return new Proof(proof.versions(), proof.beside(), alone(one));
    }

    /// An example of the manual, with all its cases.
    static Proof example(Section section, Section.Example example) {
        Frame frame = Manual.frame(section);
        Map<String, String> beside = new TreeMap<>();
        for (Block other : example.beside()) {
            String name = other.kind().substring("beside ".length());
            beside.put(
                    name,
                    frame.with(other.text()).with("programme: " + name + "\n").text());
        }
        List<String> versions = example.policy().documents().stream()
                .map(text -> frame.with(text).text())
                .toList();
        return new Proof(versions, beside, example.cases());
    }

    private static Map<String, String> siblings(Map<?, ?> one) throws IOException {
        List<String> names = new ArrayList<>();
        if (one.get("linked") instanceof Map<?, ?> linked) {
            linked.keySet().forEach(name -> names.add(name.toString()));
        }
        if (one.get("related") instanceof List<?> related) {
            related.forEach(subject -> names.add(String.valueOf(((Map<?, ?>) subject).get("of"))));
        }
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name, Files.readString(PROGRAMMES.resolve(name).resolve("policy.yaml")));
        }
        return texts;
    }

    private static List<?> cases(String text) {
        return text.isBlank() ? List.of() : (List<?>) LanguageKeys.yaml(text);
    }

    private static String alone(Object one) {
        return new Dump(DumpSettings.builder().build()).dumpToString(List.of(one));
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
