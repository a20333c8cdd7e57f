package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.http.NamelessFile;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.imports.kind.ImportKind;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A body on its way into the database: compressed on disk, because it is only known whole when it has ended, in a
 * {@link NamelessFile}.
 */
final class Upload implements Closeable {

    /** Writes down what is to be kept of a body. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private final FileChannel file;
    private long size;
    private String digest;

    private Upload(FileChannel file) {
        this.file = file;
    }

    /** What may be kept of a body: of one that tells of people nothing else is ever written down. */
    static Upload receive(InputStream body, ImportKind kind) throws IOException {
        if (kind.ofPeople()) {
            return written(out -> PersonalRecords.keep(kind, body, out));
        }
        Upload sent = written(body::transferTo);
        try {
            return sent.asKept(kind);
        } catch (IOException | RuntimeException e) {
            sent.close();
            throw e;
        }
    }

    /** As far as the kind keeps it; size and digest stay those of all that was sent. */
    private Upload asKept(ImportKind kind) throws IOException {
        try (InputStream plain = new GZIPInputStream(leftOpen(content()), 1 << 16);
                InputStream kept = kind.kept(plain)) {
            if (kept == null) {
                return this;
            }
            Upload less = written(kept::transferTo);
            less.size = size;
            less.digest = digest;
            close();
            return less;
        }
    }

    /** Closing it would close the file, which is read again. */
    private static InputStream leftOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the file is closed with the upload
            }
        };
    }

    static Upload written(Writing writing) throws IOException {
        Upload upload = new Upload(NamelessFile.create("import-", ".gz"));
        try {
            upload.write(writing);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void write(Writing writing) throws IOException {
        MessageDigest sha256 = Digest.begun();
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
}
