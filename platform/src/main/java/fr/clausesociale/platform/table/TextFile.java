package fr.clausesociale.platform.table;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of text, looked at before it is read: how it begins, its mark and blanks aside, says what it is. */
public final class TextFile {

    private static final int LOOK_AHEAD = 1 << 12;

    private final BufferedInputStream whole;
    private final String start;

    private TextFile(InputStream file) throws IOException {
        whole = new BufferedInputStream(file, 1 << 16);
        whole.mark(LOOK_AHEAD);
        String read = new String(whole.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        whole.reset();
        start = read.replace("\uFEFF", "").stripLeading();
    }

    /** As it was sent. @throws FileUnreadable where it is a workbook that is not read */
    public static TextFile sent(InputStream file) throws IOException, FileUnreadable {
        return new TextFile(WideText.plain(Workbook.refused(file)));
    }

    /** As it was written here. */
    public static TextFile kept(InputStream file) throws IOException {
        return new TextFile(file);
    }

    public boolean isEmpty() {
        return start.isEmpty();
    }

    public boolean isJson() {
        return startsWith("{") || startsWith("[");
    }

    public boolean startsWith(String beginning) {
        return start.startsWith(beginning);
    }

    /** All of it. */
    public InputStream whole() {
        return whole;
    }

    /** It as a table. @throws FileUnreadable where it is none */
    public CsvTable table() throws IOException, FileUnreadable {
        return CsvTable.open(new Charsets(whole));
    }
}
