package fr.clausesociale.platform.table;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;

/** A spreadsheet's own file sent for the text that it can write: told by its first bytes, whatever its sender calls it. */
public final class Workbook {

    /** ZIP (XLSX, ODS), the compound file of XLS, gzip. */
    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[] {
                0x1F, (byte) 0x8B
            });

    private static final byte[] ZIP = BEGINNINGS.get(0);

    private static final int LONGEST = 4;

    private Workbook() {}

    /** Whether the file is a workbook of today (XLSX), to be read with {@link SheetTable}; left at its start. */
    public static boolean is(PushbackInputStream file) throws IOException {
        byte[] start = file.readNBytes(ZIP.length);
        file.unread(start);
        return Arrays.equals(start, ZIP);
    }

    /** One from which its first bytes can be taken and given back. */
    public static PushbackInputStream looking(InputStream file) {
        return new PushbackInputStream(file, LONGEST);
    }

    /** The file itself, at its start. @throws FileUnreadable where it is one */
    public static InputStream refused(InputStream file) throws IOException, FileUnreadable {
        PushbackInputStream whole = new PushbackInputStream(file, LONGEST);
        byte[] start = whole.readNBytes(LONGEST);
        whole.unread(start);
        for (byte[] beginning : BEGINNINGS) {
            if (start.length >= beginning.length && Arrays.equals(Arrays.copyOf(start, beginning.length), beginning)) {
                throw new FileUnreadable(TableProblem.FILE_IS_WORKBOOK);
            }
        }
        return whole;
    }
}
