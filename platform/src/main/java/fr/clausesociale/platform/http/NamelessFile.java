package fr.clausesociale.platform.http;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A file that has lost its name where the system allows it: what people sent is gone with the process, however it ends. */
public final class NamelessFile {

    private NamelessFile() {}

    /** An empty one to write and read, with such a name as long as it has one. */
    public static FileChannel create(String prefix, String suffix) throws IOException {
        return FileChannel.open(
                Files.createTempFile(prefix, suffix),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
