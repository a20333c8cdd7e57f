package fr.clausesociale.platform.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Entities and tables that are named in strings: queries in literals, text blocks and annotations. To the compiler such a name
 * is no dependency, to who changes the entity it is one. An entity or table belongs to the package that maps it to write it;
 * a table that none maps, to the package that inserts into it.
 */
final class QueriedNames {

    private static final String WORD = "\\w+(?:\\s+(?:as\\s+)?\\w+)?";

    /** What follows one of these words in a query, up to the end of a list with commas, are entities and tables. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|update|into|using|table|truncate|copy)\\s+(?:only\\s+|lateral\\s+)?(" + WORD
                    + "(?:\\s*,\\s*" + WORD + ")*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INSERTED =
            Pattern.compile("\\b(?:insert\\s+into|copy)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> MAPPINGS = Set.of("Table", "SecondaryTable", "CollectionTable", "JoinTable");

    private final String root;
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Set<String>> readers = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    /** A string of a class. */
    private record Said(String room, String type, String text) {}

    /** That a class of one package names what belongs to another. */
    record Arrow(String from, String to, String type, String name) {

        @Override
        public String toString() {
            return from + "." + type + " names " + name + " of " + to;
        }
    }

    private QueriedNames(String root) {
        this.root = root;
    }

    /**
     * @param root package whose direct children are the packages that are told apart
     * @param sources of all its classes
     */
    static Set<Arrow> arrows(String root, Collection<? extends JavaFileObject> sources) {
        QueriedNames names = new QueriedNames(root);
        try {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, null, List.of("-proc:none"), null, sources);
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            units.forEach(unit -> names.new Reader(unit).scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.adopt();
        return names.arrows();
    }

    private Set<Arrow> arrows() {
        Set<Arrow> arrows = new HashSet<>();
        for (Said one : said) {
            names(one.text())
                    .forEach(name -> owners.getOrDefault(name, Set.of()).stream()
                            .filter(owner -> !owners.get(name).contains(one.room()))
                            .forEach(owner -> arrows.add(new Arrow(one.room(), owner, one.type(), name))));
        }
        return arrows;
    }

    /** Tables that no entity writes. */
    private void adopt() {
        Map<String, Set<String>> writers = new HashMap<>();
        said.forEach(one -> INSERTED.matcher(one.text())
                .results()
                .forEach(match -> writers.computeIfAbsent(match.group(1), table -> new TreeSet<>())
                        .add(one.room())));
        writers.forEach(owners::putIfAbsent);
        readers.forEach(owners::putIfAbsent);
    }

    private static Stream<String> names(String text) {
        return NAMED.matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(",")))
                .map(name -> name.strip().split("\\s+")[0]);
    }

    private final class Reader extends TreeScanner<Void, Void> {

        private final String room;
        private String type = "";

        Reader(CompilationUnitTree unit) {
            String name =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            room = name.startsWith(root + ".")
                    ? name.substring(root.length() + 1).split("\\.")[0]
                    : "";
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            String outer = type;
            if (!tree.getSimpleName().isEmpty()) {
                type = tree.getSimpleName().toString();
            }
            map(tree);
            super.visitClass(tree, none);
            type = outer;
            return null;
        }

        /** The entity and the tables of a class belong to its package, if it writes them. */
        private void map(ClassTree tree) {
            Map<String, AnnotationTree> annotations = tree.getModifiers().getAnnotations().stream()
                    .collect(Collectors.toMap(
                            annotation -> annotation.getAnnotationType().toString(),
                            annotation -> annotation,
                            (a, b) -> a));
            if (!annotations.containsKey("Entity")) {
                return;
            }
            String entity = named(annotations.get("Entity")).orElse(type);
            String table = Optional.ofNullable(annotations.get("Table"))
                    .flatMap(this::named)
                    .orElseGet(() ->
                            entity.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
            enter(owners, entity);
            enter(annotations.containsKey("Immutable") ? readers : owners, table);
        }

        private void enter(Map<String, Set<String>> register, String name) {
            register.computeIfAbsent(name, any -> new TreeSet<>()).add(room);
        }

        @Override
        public Void visitAnnotation(AnnotationTree tree, Void none) {
            String name = tree.getAnnotationType().toString();
            if (MAPPINGS.contains(name)) {
                named(tree).ifPresent(table -> {
                    said.add(new Said(room, type, "table " + table));
                    if (!name.equals("Table")) {
                        enter(owners, table);
                    }
                });
                return null;
            }
            return super.visitAnnotation(tree, none);
        }

        private Optional<String> named(AnnotationTree tree) {
            return tree.getArguments().stream()
                    .filter(AssignmentTree.class::isInstance)
                    .map(AssignmentTree.class::cast)
                    .filter(argument -> argument.getVariable().toString().equals("name"))
                    .map(argument -> text(argument.getExpression()))
                    .findFirst();
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void none) {
            if (tree.getKind() == Tree.Kind.PLUS) {
                said.add(new Said(room, type, text(tree)));
            }
            return super.visitBinary(tree, none);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void none) {
            said.add(new Said(room, type, text(tree)));
            return null;
        }

        /** What stands in a string, with a mark for what is put into it. */
        private String text(Tree tree) {
            if (tree instanceof BinaryTree sum) {
                return text(sum.getLeftOperand()) + text(sum.getRightOperand());
            }
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "?";
        }
    }
}
