package fr.clausesociale.platform.table;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.text.CellText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table as spreadsheets and payroll tools write it: parted by commas, semicolons or tabulators, which a first line
 * {@code sep=;} may say; blanks around quotes; blank rows anywhere.
 */
public final class CsvTable implements Table {

    /** Field of a record for values beyond the titles: one of them was parted by its own comma. */
    public static final String SURPLUS = "_valeursEnTrop";

    private static final int LOOK_AHEAD = 1 << 14;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    /** A last row of our own: what swallows it is a quote that was never closed. */
    private static final String END = "\u0001\u0002\u0001";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final List<String> titles;
    private final char parted;
    private long row;
    private long line = 1;

    private CsvTable(InputStream text, char separator) throws FileUnreadable {
        parted = separator;
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                // a tabulator is a blank to the reader
                .trimWhitespacesAroundQuotes(separator != '\t')
                .ofCsvRecord(new InputStreamReader(ended(text), StandardCharsets.UTF_8));
        rows = reader.iterator();
        List<String> first = next();
        titles = first == null ? List.of() : first.stream().map(String::strip).toList();
        row = 0;
    }

    /**
     * @param utf8 with or without its mark, of whatever else it was made ({@link WideText}, {@link Charsets})
     * @throws FileUnreadable where its first line is none of a table
     */
    public static CsvTable open(InputStream utf8) throws IOException, FileUnreadable {
        BufferedInputStream text = new BufferedInputStream(utf8, 1 << 16);
        passOverMark(text);
        text.mark(LOOK_AHEAD);
        String start = new String(text.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        text.reset();
        String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Matcher told = TOLD.matcher(first.stripLeading());
        char separator = told.matches() ? told.group(1).charAt(0) : separator(first);
        if (separator == 0) {
            throw new FileUnreadable(TableProblem.FILE_NOT_JSON);
        }
        if (told.matches()) {
            text.skipNBytes(start.indexOf(first) + first.length());
        }
        return new CsvTable(text, separator);
    }

    private static void passOverMark(BufferedInputStream text) throws IOException {
        text.mark(MARK.length);
        if (!Arrays.equals(text.readNBytes(MARK.length), MARK)) {
            text.reset();
        }
    }

    private static char separator(String titles) {
        return Stream.of(';', ',', '\t')
                .filter(candidate -> titles.indexOf(candidate) >= 0)
                .max(Comparator.comparingLong(
                        candidate -> titles.chars().filter(c -> c == candidate).count()))
                .orElse((char) 0);
    }

    private static InputStream ended(InputStream file) {
        return new SequenceInputStream(
                file, new ByteArrayInputStream(("\n" + END + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<String> next() throws FileUnreadable {
        for (CsvRecord next = read(); next != null; next = read()) {
            if (!next.getFields().stream().allMatch(String::isBlank)) {
                return CellText.meant(next.getFields());
            }
        }
        return null;
    }

    @Override
    public boolean partedByCommas() {
        return parted == ',';
    }

    @Override
    public long row() {
        return row;
    }

    /** The values that {@link #noteSurplus} noted, null where there are none. */
    public static String surplus(JsonNode record) {
        JsonNode noted = record.path(SURPLUS);
        List<String> values = new ArrayList<>();
        noted.forEach(value -> values.add(value.asText()));
        return values.isEmpty() ? null : String.join(" ; ", values);
    }

    private CsvRecord read() throws FileUnreadable {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord next = rows.next();
            line = next.getStartingLineNumber();
            String last = next.getField(next.getFieldCount() - 1);
            if (next.getFieldCount() == 1 && last.equals(END)) {
                return null;
            }
            if (last.contains(END)) {
                throw new FileUnreadable(TableProblem.FILE_QUOTE_OPEN, line);
            }
            row++;
            return next;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(TableProblem.TABLE_BROKEN, line + 1);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
