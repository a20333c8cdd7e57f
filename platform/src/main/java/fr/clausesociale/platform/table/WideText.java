package fr.clausesociale.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16 under its mark, as spreadsheets save "Unicode text", given as UTF-8. */
public final class WideText extends InputStream {

    private static final int CHUNK = 1 << 13;

    private final Reader text;
    private byte[] ready = new byte[0];
    private int at;

    private WideText(InputStream file) {
        this.text = new InputStreamReader(file, StandardCharsets.UTF_16);
    }

    /** The file itself where it does not begin with that mark. */
    public static InputStream plain(InputStream file) throws IOException {
        PushbackInputStream start = new PushbackInputStream(file, 2);
        byte[] mark = start.readNBytes(2);
        start.unread(mark);
        boolean wide = mark.length == 2 && (mark[0] == -1 && mark[1] == -2 || mark[0] == -2 && mark[1] == -1);
        return wide ? new WideText(start) : start;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean fill() throws IOException {
        if (at < ready.length) {
            return true;
        }
        char[] chars = new char[CHUNK + 1];
        int read = text.read(chars, 0, CHUNK);
        if (read < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[read - 1])) {
            int low = text.read();
            if (low >= 0) {
                chars[read++] = (char) low;
            }
        }
        ready = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
