package fr.clausesociale.platform.imports;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A body on its way into the database: compressed on disk, because it is only known whole when it has ended, in a file without a
 * name, which is gone with the process however it ends.
 */
final class Upload implements Closeable {

    /** Writes down what is to be kept of a body. */
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private final FileChannel file;
    private long size;
    private String digest;

    private Upload(FileChannel file) {
        this.file = file;
    }

    /** @param kind says what of it is kept; of what tells of people nothing else is, not even for a moment */
    static Upload receive(InputStream body, ImportKind kind) throws IOException {
        return kind.sealedWith() == null
                ? written(body::transferTo).keepingOnlyWhat(kind)
                : written(out -> PersonalRecords.keep(kind, body, out));
    }

    /** Size and digest stay those of all that was sent. */
    private Upload keepingOnlyWhat(ImportKind kind) throws IOException {
        InputStream sent = new GZIPInputStream(
                new FilterInputStream(content()) {
                    @Override
                    public void close() {
                        // the file is gone where it is closed
                    }
                },
                1 << 16);
        try (InputStream kept = kind.kept(sent)) {
            if (kept == null) {
                return this;
            }
            Upload less = written(kept::transferTo);
            less.size = size;
            less.digest = digest;
            close();
            return less;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Upload written(Writing writing) throws IOException {
        Upload upload = new Upload(FileChannel.open(
                Files.createTempFile("import-", ".gz"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
        try {
            upload.write(writing);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void write(Writing writing) throws IOException {
        MessageDigest sha256 = sha256();
        GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(file), 1 << 16);
        writing.write(new FilterOutputStream(packed) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                packed.write(bytes, from, length);
                sha256.update(bytes, from, length);
                size += length;
            }
        });
        packed.finish();
        digest = HexFormat.of().formatHex(sha256.digest());
    }

    /** What was received, compressed, from its start. */
    InputStream content() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    /** Bytes as sent; of what tells of people as it is kept. */
    long size() {
        return size;
    }

    /** Tells a repeated request from another one. */
    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
