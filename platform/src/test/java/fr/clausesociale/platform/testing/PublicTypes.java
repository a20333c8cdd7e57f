package fr.clausesociale.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types that are public though nobody outside their package names them. */
final class PublicTypes {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path MAIN = Path.of("src", "main", "java");

    /**
     * What the framework reaches from classes of its own, which it makes in other packages: settings, what a request is read into
     * (its fields have the names of parameters), and what stands around requests.
     */
    private static final Pattern FRAMEWORK =
            Pattern.compile("^@(ConfigMapping|Provider)\\b|^ +@(QueryParam|BeanParam|RestQuery)\\b", Pattern.MULTILINE);

    private static final Pattern RESOURCE = Pattern.compile("^@Path\\b", Pattern.MULTILINE);

    private PublicTypes() {}

    private record Source(String packageName, String type, String text) {

        static Source of(Path root, Path file) {
            try {
                String inPackage = root.relativize(file.getParent())
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                String type = file.getFileName().toString().replace(".java", "");
                return new Source(inPackage, type, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isPublic() {
            return Pattern.compile(
                            "^public [a-z@ -]*\\b(class|record|interface|enum) " + type + "\\b", Pattern.MULTILINE)
                    .matcher(text)
                    .find();
        }

        boolean isOfTheFramework() {
            return FRAMEWORK.matcher(text).find() && !RESOURCE.matcher(text).find();
        }

        boolean names(Source other) {
            String name = other.packageName + "." + other.type;
            int at = packageName.equals(other.packageName) ? -1 : text.indexOf(name);
            while (at >= 0 && Character.isJavaIdentifierPart(text.charAt(at + name.length()))) {
                at = text.indexOf(name, at + name.length());
            }
            return at >= 0;
        }
    }

    /** @param classes of the module, as compiled: a type may be used where its name is not written */
    static List<String> thatNobodyElseNames(JavaClasses classes) throws IOException {
        List<Source> own = sources(MAIN);
        List<Source> all = new ArrayList<>(own);
        all.addAll(sources(TESTS));
        return own.stream()
                .filter(Source::isPublic)
                .filter(source -> !source.isOfTheFramework())
                .filter(source -> all.stream().noneMatch(other -> other.names(source)))
                .map(source -> source.packageName() + "." + source.type())
                .filter(type -> classes.get(type).getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass()
                                .getPackageName()
                                .equals(use.getTargetClass().getPackageName())))
                .toList();
    }

    private static List<Source> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> Source.of(root, file))
                    .toList();
        }
    }
}
