package probity.verify.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the documents point at exists: type names and paths in backticks, and links to files.
///
/// A pointer is `TypeName`, `TypeName.member` or `TypeName#member`, or a path whose first part is a file or folder at
/// the root. A document of programmes or of a folder may also name paths relative to itself.
final class CodePointers {
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]+[A-Za-z0-9]*)(?:[.#]([a-z]\\w*)(?:\\(\\))?)?");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.@-]+)*/?");
    private static final List<String> JDK =
            List.of("java.lang.", "java.util.", "java.time.", "java.math.", "java.nio.file.", "java.lang.annotation.");

    private CodePointers() {}

    static List<Breach> breaches(House house) {
        Types types = Types.of(house);
        List<Breach> breaches = new ArrayList<>();
        for (Document document : Document.all(house)) {
            for (int i = 0; i < document.lines().size(); i++) {
                String line = document.lines().get(i);
                Place place = new Place(house, document.path(), i + 1);
                pointers(place, line, types, breaches);
                links(place, line, breaches);
            }
        }
        return breaches;
    }

    private record Place(House house, String path, int line) {
        Breach breach(String sentence) {
            return new Breach(path, line, sentence);
        }

        boolean exists(String target) {
            String clean = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
            return house.paths().contains(clean) || house.paths().contains(beside(clean));
        }

        /// `target` read from the folder of the document, with `..` and `.` resolved.
        private String beside(String target) {
            List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
            parts.removeLast();
            for (String part : target.split("/", -1)) {
                if (part.equals("..") && !parts.isEmpty()) {
                    parts.removeLast();
                } else if (!part.equals(".")) {
                    parts.add(part);
                }
            }
            return String.join("/", parts);
        }
    }

    private static void links(Place place, String line, List<Breach> breaches) {
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains(":") && !place.exists(target)) {
                breaches.add(place.breach("links to `" + target + "`, which is not there"));
            }
        }
    }

    private static void pointers(Place place, String line, Types types, List<Breach> breaches) {
        Matcher code = IN_BACKTICKS.matcher(line);
        while (code.find()) {
            String pointer = code.group(1);
            Matcher type = TYPE.matcher(pointer);
            if (type.matches()) {
                if (!types.declares(type.group(1), type.group(2))) {
                    breaches.add(place.breach("names `" + pointer + "`, which is not in the code"));
                }
            } else if (!pathExists(place, pointer)) {
                breaches.add(place.breach("names the path `" + pointer + "`, which is not there"));
            }
        }
    }

    /// True too for what is no path into the repository, and for what a build puts under `target`.
    private static boolean pathExists(Place place, String pointer) {
        if (!PATH.matcher(pointer).matches() || ("/" + pointer + "/").contains("/target/")) {
            return true;
        }
        if (pointer.contains("/")) {
            boolean ours = place.house().paths().contains(pointer.split("/", 2)[0]);
            return !ours || place.exists(pointer);
        }
        boolean file = pointer.matches("\\w[\\w-]*\\.(md|java|sh)");
        return !file
                || place.exists(pointer)
                || place.house().paths().stream().anyMatch(path -> path.endsWith("/" + pointer));
    }

    /// The types a document may name: ours, and those of the JDK's everyday packages.
    private record Types(Map<String, List<SourceFile>> ours) {
        static Types of(House house) {
            Map<String, List<SourceFile>> ours = new HashMap<>();
            for (SourceFile file : house.sources()) {
                for (Shape.Type type : file.shape().types()) {
                    ours.computeIfAbsent(type.name(), _ -> new ArrayList<>()).add(file);
                }
            }
            return new Types(ours);
        }

        boolean declares(String type, @Nullable String member) {
            List<SourceFile> files = ours.get(type);
            if (files == null) {
                return JDK.stream().anyMatch(prefix -> inTheJdk(prefix + type));
            }
            Pattern word = Pattern.compile("\\b" + (member == null ? type : member) + "\\b");
            return files.stream().anyMatch(file -> word.matcher(file.code()).find());
        }

        private static boolean inTheJdk(String name) {
            return CodePointers.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
        }
    }
}
