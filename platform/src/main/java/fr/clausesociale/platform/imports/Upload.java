package fr.clausesociale.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A body on its way into the database: compressed on disk, because it is only known whole when it has ended. */
final class Upload implements Closeable {

    private final Path file;
    private long size;
    private String digest;

    private Upload(Path file) {
        this.file = file;
    }

    /** @param kind says what of it is kept; size and digest are those of all that was sent */
    static Upload receive(InputStream body, ImportKind kind) throws IOException {
        Upload upload = new Upload(Files.createTempFile("import-", ".gz"));
        try {
            upload.write(body);
            upload.keepOnlyWhat(kind);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void write(InputStream body) throws IOException {
        MessageDigest sha256 = sha256();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                sha256.update(buffer, 0, read);
                size += read;
            }
        }
        digest = HexFormat.of().formatHex(sha256.digest());
    }

    private void keepOnlyWhat(ImportKind kind) throws IOException {
        Path less = Files.createTempFile("import-", ".gz");
        try (InputStream sent = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                InputStream kept = kind.kept(sent)) {
            if (kept != null) {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(less), 1 << 16)) {
                    kept.transferTo(out);
                }
                Files.move(less, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(less);
        }
    }

    Path file() {
        return file;
    }

    /** Bytes as sent. */
    long size() {
        return size;
    }

    /** Tells a repeated request from another one. */
    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
