package probity.verify.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java source: its text, its shape, and the packages it names.
///
/// @param path relative to the root, `module/src/main/java/…`
/// @param code the text with comments and literals blanked, line by line the same length
record SourceFile(String path, String text, String code, Shape shape) {
    /// Parses all sources in one run of the compiler's parser; nothing is resolved or compiled.
    static List<SourceFile> parse(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> objects = new ArrayList<>();
        texts.forEach((path, text) -> objects.add(new Text(path, text)));
        StringWriter errors = new StringWriter();
        JavacTask task = (JavacTask) compiler.getTask(errors, null, null, List.of("-proc:none"), null, objects);
        List<SourceFile> files = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                String text = texts.getOrDefault(path, "");
                Shape shape = Shape.of(unit, Trees.instance(task).getSourcePositions());
                files.add(new SourceFile(path, text, Blanking.blank(text), shape));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!errors.toString().isEmpty()) {
            throw new IllegalArgumentException("sources do not parse: " + errors);
        }
        return List.copyOf(files);
    }

    String module() {
        return path.substring(0, path.indexOf('/'));
    }

    boolean test() {
        return !path.contains("/src/main/") || module().equals("bench");
    }

    String packageName() {
        return shape.packageName();
    }

    boolean packageInfo() {
        return path.endsWith("/package-info.java");
    }

    /// Written by a generator: its shape is not ours to answer for.
    boolean generated() {
        return text.contains("@Generated(") || text.startsWith("/*\n * This file is generated");
    }

    int lines() {
        return (int) text.lines().count();
    }

    /// The line, from 1, on which the character at `offset` stands.
    int lineAt(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("house:/" + path.replace(" ", "%20")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /// Any name is taken, so that snippets need no file of the right name.
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }
}
