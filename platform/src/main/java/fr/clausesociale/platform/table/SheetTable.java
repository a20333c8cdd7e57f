package fr.clausesociale.platform.table;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A sheet of a workbook (XLSX) read row by row: its values as {@link SheetValue} writes them. */
public final class SheetTable implements Table {

    /** What a workbook may be once unpacked: a sheet of a million rows of hours is a third of it. */
    private static final long LARGEST = 1L << 29;

    /** Of a workbook that is held in memory, packed. */
    private static final int LARGEST_IN_MEMORY = 1 << 24;

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> titles;
    private final int titleRow;
    private long row;

    private SheetTable(Path copy, ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.copy = copy;
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        List<String> first = List.of();
        int at = 0;
        while (first.isEmpty() && rows.hasNext()) {
            Row next = rows.next();
            at = next.getRowNum();
            first = titles(next);
        }
        this.titles = first;
        this.titleRow = at;
    }

    /**
     * @param fits tells by its titles whether a sheet is meant; where no sheet is, the first one that is not empty is read, so that
     *     what it lacks is told
     * @throws FileUnreadable where it is no workbook, or several of its sheets may be meant
     */
    public static SheetTable open(InputStream file, Predicate<List<String>> fits) throws IOException, FileUnreadable {
        Path copy = Files.createTempFile("sheet-", ".xlsx");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return opened(copy, fits, () -> {
            checkSize(copy);
            return new ReadableWorkbook(copy.toFile(), OPTIONS);
        });
    }

    /**
     * The same without a copy on disk, for what tells of people and may not be kept as it came; so it must be small.
     *
     * @throws FileUnreadable where it is not, too
     */
    public static SheetTable openInMemory(InputStream file, Predicate<List<String>> fits)
            throws IOException, FileUnreadable {
        byte[] bytes = file.readNBytes(LARGEST_IN_MEMORY + 1);
        return opened(null, fits, () -> {
            checkSize(bytes.length, LARGEST_IN_MEMORY);
            checkSize(unpacked(bytes), LARGEST);
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS);
        });
    }

    /** How a workbook is opened once it is known not to be too large. */
    private interface Opening {
        ReadableWorkbook open() throws IOException, FileUnreadable;
    }

    /** @param copy is dropped with the table, or null */
    private static SheetTable opened(Path copy, Predicate<List<String>> fits, Opening opening)
            throws IOException, FileUnreadable {
        ReadableWorkbook workbook = null;
        try {
            workbook = opening.open();
            return new SheetTable(copy, workbook, chosen(workbook, fits));
        } catch (FileUnreadable e) {
            drop(copy, workbook);
            throw e;
        } catch (IOException | RuntimeException e) {
            // an archive of something else, or a damaged workbook
            drop(copy, workbook);
            throw new FileUnreadable(TableProblem.FILE_IS_WORKBOOK);
        }
    }

    /**
     * How large it would be, as far as that matters. Read by its directory, as the workbook is afterwards: read from front to
     * back, an archive whose entries have their sizes behind them in 64 bits, as several tools write it, is taken for damaged.
     */
    private static long unpacked(byte[] bytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new org.apache.commons.compress.archivers.zip.ZipFile(new SeekableInMemoryByteChannel(bytes))) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0 && size <= LARGEST; read = content.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    private static void drop(Path copy, ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    private static void checkSize(Path copy) throws IOException, FileUnreadable {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            checkSize(zip.stream().mapToLong(ZipEntry::getSize).sum(), LARGEST);
        }
    }

    private static void checkSize(long size, long largest) throws FileUnreadable {
        if (size > largest) {
            throw new FileUnreadable(TableProblem.WORKBOOK_TOO_LARGE, largest >> 20);
        }
    }

    private static Sheet chosen(ReadableWorkbook workbook, Predicate<List<String>> fits)
            throws IOException, FileUnreadable {
        List<Sheet> told = new ArrayList<>();
        List<Sheet> meant = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList()) {
            List<String> titles = titles(sheet);
            if (!titles.isEmpty()) {
                told.add(sheet);
            }
            if (fits.test(titles)) {
                meant.add(sheet);
            }
        }
        if (meant.size() > 1) {
            throw new FileUnreadable(
                    TableProblem.WORKBOOK_SHEETS_DOUBTED,
                    String.join(", ", meant.stream().map(Sheet::getName).toList()));
        }
        if (told.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        return meant.isEmpty() ? told.get(0) : meant.get(0);
    }

    private static List<String> titles(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(SheetTable::titles)
                    .filter(titles -> !titles.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
    }

    private static List<String> titles(Row row) {
        List<String> values = values(row);
        return values.stream().allMatch(String::isBlank)
                ? List.of()
                : values.stream().map(String::strip).toList();
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getCell(at);
            values.add(cell == null ? "" : SheetValue.of(cell));
        }
        return values;
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<String> next() throws FileUnreadable {
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                row = next.getRowNum() - titleRow;
                List<String> values = values(next);
                if (!values.stream().allMatch(String::isBlank)) {
                    return values;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw new FileUnreadable(TableProblem.TABLE_BROKEN, titleRow + row + 1);
        }
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        try (stream;
                workbook) {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
