package fr.clausesociale.contracts.imports;

import fr.clausesociale.platform.imports.FileUnreadable;
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

    private static final int LONGEST = 4;

    private Workbook() {}

    /** The file itself, at its start. @throws FileUnreadable where it is one */
    public static InputStream refused(InputStream file) throws IOException, FileUnreadable {
        PushbackInputStream whole = new PushbackInputStream(file, LONGEST);
        byte[] start = whole.readNBytes(LONGEST);
        whole.unread(start);
        for (byte[] beginning : BEGINNINGS) {
            if (start.length >= beginning.length && Arrays.equals(Arrays.copyOf(start, beginning.length), beginning)) {
                throw new FileUnreadable(ImportsProblem.FILE_IS_WORKBOOK);
            }
        }
        return whole;
    }
}
