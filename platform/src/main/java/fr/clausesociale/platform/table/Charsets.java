package fr.clausesociale.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes told to be UTF-8 and partly not: what is no UTF-8 is read as Windows-1252, the rest as it is. */
public final class Charsets extends InputStream {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream file;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] pending = new byte[0];
    private int pendingAt;

    public Charsets(InputStream file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        if (pendingAt < pending.length) {
            return pending[pendingAt++] & 0xFF;
        }
        if (!available(1)) {
            return -1;
        }
        int first = buffer[at] & 0xFF;
        if (first < 0x80) {
            at++;
            return first;
        }
        int length = sequence(first);
        if (length > 0) {
            pending = Arrays.copyOfRange(buffer, at, at + length);
            at += length;
        } else {
            pending = new String(buffer, at, 1, WINDOWS).getBytes(StandardCharsets.UTF_8);
            at++;
        }
        pendingAt = 1;
        return pending[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = 0;
        while (read < length) {
            // Plain stretches are most of any file.
            while (read < length && pendingAt >= pending.length && at < end && buffer[at] >= 0) {
                target[offset + read++] = buffer[at++];
            }
            if (read == length) {
                break;
            }
            int next = read();
            if (next < 0) {
                break;
            }
            target[offset + read++] = (byte) next;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    /** Length of the well-formed sequence that begins here, 0 where none does. */
    private int sequence(int first) throws IOException {
        int length = first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || !available(length)) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((buffer[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = buffer[at + 1] & 0xFF;
        boolean overlong = first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
        boolean beyond = first == 0xED && second > 0x9F || first == 0xF4 && second > 0x8F;
        return overlong || beyond ? 0 : length;
    }

    private boolean available(int needed) throws IOException {
        while (end - at < needed) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                end -= at;
                at = 0;
            }
            int read = file.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
