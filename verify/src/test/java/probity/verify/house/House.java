package probity.verify.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the rules look at: every path of the repository, the Java sources, and the texts that are not Java.
///
/// @param paths of all files and folders, relative to the root, with `/`
/// @param texts of poms and documents, by path
record House(Set<String> paths, Map<String, String> texts, List<SourceFile> sources) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", "node_modules");

    /// The working tree this build runs in.
    static House ofTheRepository() {
        return read(Path.of(System.getProperty("probity.root")));
    }

    static House read(Path root) {
        Map<String, String> files = new TreeMap<>();
        Set<String> paths = new TreeSet<>();
        try {
            Files.walkFileTree(root, new Reader(root, paths, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build(paths, files);
    }

    /// A house of snippets, for showing that a rule fails.
    static House of(Map<String, String> files) {
        return build(new TreeSet<>(files.keySet()), files);
    }

    private static House build(Set<String> paths, Map<String, String> files) {
        Map<String, String> java = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, text) -> (path.endsWith(".java") ? java : texts).put(path, text));
        return new House(paths, texts, SourceFile.parse(java));
    }

    /// Production sources: what the budgets and most rules are about.
    List<SourceFile> main() {
        return sources.stream().filter(file -> !file.test()).toList();
    }

    List<SourceFile> tests() {
        return sources.stream().filter(SourceFile::test).toList();
    }

    private static final class Reader extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<String> paths;
        private final Map<String, String> files;

        Reader(Path root, Set<String> paths, Map<String, String> files) {
            this.root = root;
            this.paths = paths;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (NOT_OURS.contains(folder.getFileName().toString()) && !folder.equals(root)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            paths.add(name(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            paths.add(name);
            if (name.endsWith(".java") || name.endsWith(".md") || name.endsWith("pom.xml")) {
                files.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
