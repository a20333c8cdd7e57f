package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.clausesociale.contracts.imports.FileUnreadable;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.imports.RecordSource;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Lines to declare, from CSV with titles (comma or semicolon), JSON lines, or the file of failed rows given back. */
final class StatementFile implements RecordSource {

    static final String LIST = "lines";

    private static final List<String> REQUIRED = List.of("obligationId", "month", "placementId", "hours");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Closeable file;
    private final Iterator<JsonNode> roots;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    private StatementFile(Closeable file, Iterator<JsonNode> roots) {
        this.file = file;
        this.roots = roots;
    }

    static StatementFile open(InputStream in) throws IOException, FileUnreadable {
        BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
        file.mark(1 << 12);
        String start = new String(file.readNBytes(1 << 12), StandardCharsets.UTF_8);
        file.reset();
        String text = start.replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            throw new FileUnreadable(ImportsProblem.FILE_EMPTY);
        }
        return text.charAt(0) == '{' || text.charAt(0) == '['
                ? json(file)
                : csv(file, text.lines().findFirst().get());
    }

    private static StatementFile json(InputStream file) throws IOException {
        MappingIterator<JsonNode> roots = JSON.readerFor(JsonNode.class).readValues(file);
        return new StatementFile(roots, roots);
    }

    private static StatementFile csv(InputStream file, String titles) throws FileUnreadable {
        List<String> missing =
                REQUIRED.stream().filter(title -> !titles.contains(title)).toList();
        if (!missing.isEmpty()) {
            throw new FileUnreadable(ImportsProblem.STATEMENT_COLUMNS_MISSING, String.join(", ", missing));
        }
        CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(titles.indexOf(';') >= 0 ? ';' : ',')
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
        Iterator<NamedCsvRecord> rows = reader.iterator();
        return new StatementFile(reader, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public JsonNode next() {
                ObjectNode record = JSON.createObjectNode();
                rows.next().getFieldsAsMap().forEach((title, value) -> {
                    if (!value.isBlank()) {
                        record.put(title.trim(), value.trim());
                    }
                });
                return record;
            }
        });
    }

    @Override
    public JsonNode next() throws FileUnreadable {
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
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(ImportsProblem.FILE_BROKEN, "?", "?");
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
    public void close() throws IOException {
        file.close();
    }
}
