package fr.clausesociale.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The sources of the module under test. */
final class SourceFiles {

    private static final Path MAIN = Path.of("src", "main", "java");

    private SourceFiles() {}

    /** Every class, not the descriptions of packages. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** The name of the package that a file lies in. */
    static String packageOf(Path file) {
        return MAIN.relativize(file.getParent()).toString().replace(java.io.File.separatorChar, '.');
    }

    static List<JavaFileObject> compilable() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, null)
                .getJavaFileObjectsFromPaths(all())
                .forEach(sources::add);
        return sources;
    }
}
