package fr.clausesociale.reporting.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the moment at which it was written, which its library notes: the same figures are the same bytes. */
final class UndatedWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    /** The first that an archive can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedWorkbook() {}

    /** @param out stays open */
    static void copy(Path workbook, OutputStream out) throws IOException {
        ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
        try (ZipFile parts = ZipFile.builder().setPath(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                if (part.getName().equals(PROPERTIES)) {
                    properties(parts, part, copy);
                } else {
                    copy.addRawArchiveEntry(part, parts.getRawInputStream(part));
                }
            }
        }
        copy.finish();
        copy.flush();
    }

    private static void properties(ZipFile parts, ZipArchiveEntry part, ZipArchiveOutputStream copy)
            throws IOException {
        try (InputStream content = parts.getInputStream(part)) {
            String told = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            ZipArchiveEntry undated = new ZipArchiveEntry(PROPERTIES);
            undated.setTimeLocal(NEVER);
            copy.putArchiveEntry(undated);
            copy.write(MOMENT.matcher(told).replaceAll("").getBytes(StandardCharsets.UTF_8));
            copy.closeArchiveEntry();
        }
    }
}
