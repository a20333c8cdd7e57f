package fr.clausesociale.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What only the user who runs the system may read, from its first byte on, wherever the file system can say so. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Also narrows a file that others could read before. */
    public static void write(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        narrow(file);
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    public static String read(Path file) throws IOException {
        narrow(file);
        return Files.readString(file);
    }

    /** The directory, made where it is missing: nobody else gets at what stands in it. */
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        permit(directory, "rwx------");
    }

    private static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void narrow(Path file) throws IOException {
        permit(file, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
