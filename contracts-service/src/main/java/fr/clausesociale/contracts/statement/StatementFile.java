package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.Charsets;
import fr.clausesociale.contracts.imports.CsvTable;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.imports.WideText;
import fr.clausesociale.contracts.imports.Workbook;
import fr.clausesociale.platform.imports.FileUnreadable;
import fr.clausesociale.platform.imports.RecordSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines to declare, from CSV with titles (comma or semicolon), JSON lines, or the file of failed rows given back. */
final class StatementFile implements RecordSource {

    static final String LIST = "lines";

    private static final List<String> REQUIRED = List.of("obligationId", "month", "placementId", "hours");
    private static final Set<String> FIGURES = Set.of("hours", "notWorked", "training");
    /** Field of a record for figures that may be one decimal or two columns. */
    static final String DOUBTED = "_deuxLectures";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CsvTable table;
    private final MappingIterator<JsonNode> roots;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    private StatementFile(CsvTable table, MappingIterator<JsonNode> roots) {
        this.table = table;
        this.roots = roots;
    }

    static StatementFile open(InputStream in) throws IOException, FileUnreadable {
        BufferedInputStream file = new BufferedInputStream(WideText.plain(Workbook.refused(in)), 1 << 16);
        file.mark(1 << 12);
        String start = new String(file.readNBytes(1 << 12), StandardCharsets.UTF_8);
        file.reset();
        String text = start.replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            throw new FileUnreadable(ImportsProblem.FILE_EMPTY);
        }
        return text.charAt(0) == '{' || text.charAt(0) == '['
                ? new StatementFile(null, JSON.readerFor(JsonNode.class).readValues(file))
                : table(file);
    }

    private static StatementFile table(InputStream file) throws IOException, FileUnreadable {
        CsvTable table = CsvTable.open(new Charsets(file));
        List<String> missing = REQUIRED.stream()
                .filter(title -> !table.titles().contains(title))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileUnreadable(ImportsProblem.STATEMENT_COLUMNS_MISSING, String.join(", ", missing));
        }
        Set<String> once = new HashSet<>();
        for (String title : table.titles()) {
            if (!title.isEmpty() && !once.add(title)) {
                throw new FileUnreadable(ImportsProblem.COLUMN_TWICE, title);
            }
        }
        return new StatementFile(table, null);
    }

    @Override
    public JsonNode next() throws FileUnreadable {
        return table == null ? element() : line();
    }

    private JsonNode line() throws FileUnreadable {
        List<String> values = table.next();
        if (values == null) {
            return null;
        }
        ObjectNode record = JSON.createObjectNode();
        List<String> titles = table.titles();
        for (int at = 0; at < Math.min(titles.size(), values.size()); at++) {
            if (!values.get(at).isBlank()) {
                record.put(titles.get(at), values.get(at).strip());
            }
        }
        // where columns may stay blank, an unquoted decimal comma may have moved a blank beyond the last one
        table.noteSurplus(values, record, table.partedByCommas() && titles.size() > REQUIRED.size());
        if (table.partedByCommas()) {
            doubted(titles, values).ifPresent(both -> record.put(DOUBTED, both));
        }
        return record;
    }

    /**
     * A whole number before one of two digits, where nothing shows that these are two columns: an unquoted decimal comma looks
     * the same where the columns behind it were left out.
     */
    private static Optional<String> doubted(List<String> titles, List<String> values) {
        for (int at = 0; at + 1 < Math.min(titles.size(), values.size()); at++) {
            boolean figures = FIGURES.contains(titles.get(at)) && FIGURES.contains(titles.get(at + 1));
            if (figures
                    && values.get(at).strip().matches("\\d{1,3}")
                    && values.get(at + 1).strip().matches("\\d{1,2}")
                    && values.subList(at + 2, values.size()).stream().allMatch(StatementFile::fitsFigures)) {
                return Optional.of(
                        values.get(at).strip() + "," + values.get(at + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean fitsFigures(String value) {
        return value.strip().matches("(\\d{1,4}([.,]\\d{1,2})?)?");
    }

    private JsonNode element() throws FileUnreadable {
        try {
            while (true) {
                if (listed.hasNext()) {
                    return listed.next();
                }
                if (!roots.hasNext()) {
                    return null;
                }
                JsonNode root = roots.next();
                JsonNode list = root.isArray() ? root : root.get(LIST);
                if (list == null || !list.isArray()) {
                    return root;
                }
                listed = list.iterator();
            }
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null) {
                throw new FileUnreadable(
                        ImportsProblem.FILE_BROKEN,
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr());
            }
            throw new FileUnreadable(ImportsProblem.FILE_BROKEN, "?", "?");
        }
    }

    @Override
    public long row() {
        return table == null ? 0 : table.row();
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
        } else {
            roots.close();
        }
    }
}
