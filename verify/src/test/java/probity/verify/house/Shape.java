package probity.verify.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the parser says about a file: package, imports, types, methods.
///
/// @param imports everything named with its package: imports, and types written out in full in the code
/// @param topLevel how many types stand beside each other in the file
record Shape(String packageName, List<String> imports, List<Type> types, List<Method> methods, int topLevel) {
    private static final Pattern QUALIFIED = Pattern.compile("probity(\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w*");

    record Type(String name, int line) {}

    /// @param bodyLines lines between the braces, at least 1; 0 without a body
    /// @param parameters 0 for the constructor of a record, whose parameters are the record's fields
    record Method(String name, int line, int bodyLines, int parameters) {}

    static Shape of(CompilationUnitTree unit, SourcePositions positions) {
        TreeSet<String> imports = new TreeSet<>();
        for (ImportTree one : unit.getImports()) {
            imports.add(one.getQualifiedIdentifier().toString());
        }
        Scanner scanner = new Scanner(unit, positions, imports);
        scanner.scan(unit, null);
        String name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        int topLevel = (int)
                unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).count();
        return new Shape(name, List.copyOf(imports), scanner.types, scanner.methods, topLevel);
    }

    /// The project's own packages that the file names, its own left out.
    List<String> packages() {
        TreeSet<String> packages = new TreeSet<>();
        for (String name : imports) {
            if (name.startsWith("probity.")) {
                packages.add(packageOf(name));
            }
        }
        packages.remove(packageName);
        return List.copyOf(packages);
    }

    /// `probity.core.score.Line.Start` lies in `probity.core.score`: packages are lower case, types are not.
    static String packageOf(String qualified) {
        Matcher type = Pattern.compile("\\.([A-Z*])").matcher(qualified);
        return type.find() ? qualified.substring(0, type.start()) : qualified;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final Set<String> imports;
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();

        Scanner(CompilationUnitTree unit, SourcePositions positions, Set<String> imports) {
            this.unit = unit;
            this.positions = positions;
            this.imports = imports;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (!tree.getSimpleName().isEmpty()) {
                types.add(new Type(tree.getSimpleName().toString(), line(positions.getStartPosition(unit, tree))));
            }
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
            boolean constructor = tree.getReturnType() == null;
            int parameters = ofRecord && constructor ? 0 : tree.getParameters().size();
            int start = line(positions.getStartPosition(unit, tree));
            methods.add(new Method(tree.getName().toString(), start, bodyLines(tree.getBody()), parameters));
            return super.visitMethod(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            // Writing a tree out costs, so only what begins with our own name is.
            if (root(tree).toString().equals("probity")
                    && QUALIFIED.matcher(tree.toString()).matches()) {
                imports.add(tree.toString());
            }
            return super.visitMemberSelect(tree, null);
        }

        private static CharSequence root(MemberSelectTree tree) {
            Tree at = tree;
            while (at instanceof MemberSelectTree select) {
                at = select.getExpression();
            }
            return at instanceof IdentifierTree name ? name.getName() : "";
        }

        private int bodyLines(@Nullable BlockTree body) {
            if (body == null) {
                return 0;
            }
            int first = line(positions.getStartPosition(unit, body));
            int last = line(positions.getEndPosition(unit, body));
            return Math.max(1, last - first - 1);
        }

        private int line(long position) {
            LineMap lines = unit.getLineMap();
            return position < 0 ? 0 : (int) lines.getLineNumber(position);
        }
    }
}
