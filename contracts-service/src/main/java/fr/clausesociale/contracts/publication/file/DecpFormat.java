package fr.clausesociale.contracts.publication.file;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.Charsets;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.table.WideText;
import fr.clausesociale.platform.table.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells the formats apart by the beginning of the file, whatever its sender calls it: JSON, XML, or a table. */
public final class DecpFormat {

    private static final int LOOK_AHEAD = 4096;

    private DecpFormat() {}

    public static RecordSource open(InputStream file) throws IOException, FileUnreadable {
        BufferedInputStream text =
                new BufferedInputStream(new Charsets(WideText.plain(Workbook.refused(file))), 1 << 16);
        int first = first(text);
        if (first < 0) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        if (first == '{' || first == '[') {
            return new DecpFile(text);
        }
        if (first == '<') {
            return new XmlFile(text);
        }
        return TabularFile.open(text);
    }

    /** The first character that is neither blank nor the byte order mark; the file is left at its start. */
    private static int first(BufferedInputStream text) throws IOException {
        text.mark(LOOK_AHEAD);
        int read = 0;
        int c = text.read();
        while (++read < LOOK_AHEAD
                && (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xEF || c == 0xBB || c == 0xBF)) {
            c = text.read();
        }
        text.reset();
        return c;
    }
}
