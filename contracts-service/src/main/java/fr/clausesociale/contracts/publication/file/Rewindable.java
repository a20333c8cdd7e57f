package fr.clausesociale.contracts.publication.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file that can be read again from a place not yet forgotten: a damaged record is passed over by its brackets. */
final class Rewindable extends InputStream {

    private static final int PIECE = 1 << 16;
    /** What is longer is no record. */
    private static final int LONGEST = 8 << 20;

    private static final String ESCAPED = "\"\\/bfnrtu";

    private final InputStream file;
    private byte[] kept = new byte[PIECE];
    private int length;
    private int at;
    private long start;

    Rewindable(InputStream file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return at < length || fill() ? kept[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (at == length && !fill()) {
            return -1;
        }
        int read = Math.min(wanted, length - at);
        System.arraycopy(kept, at, target, offset, read);
        at += read;
        return read;
    }

    private boolean fill() throws IOException {
        if (length + PIECE > kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        int read = file.read(kept, length, PIECE);
        length += Math.max(read, 0);
        return read > 0;
    }

    /** What lies before this place of the file will not be asked for again. */
    void forget(long place) {
        int unneeded = (int) Math.min(place - start, at);
        if (unneeded > kept.length / 2) {
            System.arraycopy(kept, unneeded, kept, 0, length - unneeded);
            start += unneeded;
            length -= unneeded;
            at -= unneeded;
        }
    }

    /** Whether a backslash stands between these places that escapes nothing of what JSON escapes. */
    boolean oddlyEscaped(long begin, long end) {
        int last = (int) Math.min(end - start, length) - 1;
        for (int place = (int) (begin - start); place < last; place++) {
            if (kept[place] == '\\' && ESCAPED.indexOf(kept[++place]) < 0) {
                return true;
            }
        }
        return false;
    }

    void back(long place) {
        at = (int) (place - start);
    }

    /**
     * The place behind the record that begins here and the comma after it: where its brackets close and what follows can come
     * after a record. Quotes are not looked at, they may be what is damaged.
     *
     * @return -1 where it does not end
     */
    long behindRecord(long begin) throws IOException {
        back(begin);
        int depth = 0;
        for (int c = read(); c >= 0 && at < LONGEST; c = read()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth <= 0) {
                int here = at;
                int next = readPastBlanks();
                if (next == ']' || next == '}') {
                    return start + at - 1;
                }
                if (next == ',') {
                    long behind = start + at;
                    int first = readPastBlanks();
                    if (first == '{' || first == '"') {
                        return behind;
                    }
                }
                at = here;
                depth = Math.max(depth, 0);
            }
        }
        return -1;
    }

    private int readPastBlanks() throws IOException {
        int c = read();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = read();
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
