package fr.clausesociale.beneficiaries.referral.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.Charsets;
import fr.clausesociale.platform.table.CsvTable;
import fr.clausesociale.platform.table.SheetTable;
import fr.clausesociale.platform.table.Table;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.table.WideText;
import fr.clausesociale.platform.table.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Referrals as records: of a table each cell under its title, of JSON each as it is pushed alone. */
public final class ReferralFile implements RecordSource {

    /** Name of the list in a file of failed rows. */
    public static final String LIST = "referrals";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_AHEAD = 1 << 12;

    private final Table table;
    private final MappingIterator<JsonNode> roots;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    private ReferralFile(Table table, MappingIterator<JsonNode> roots) {
        this.table = table;
        this.roots = roots;
    }

    public static ReferralFile open(InputStream sent) throws IOException, FileUnreadable {
        PushbackInputStream whole = Workbook.looking(sent);
        if (Workbook.is(whole)) {
            return table(SheetTable.openInMemory(whole, ReferralColumns::fit));
        }
        BufferedInputStream file = new BufferedInputStream(WideText.plain(Workbook.refused(whole)), 1 << 16);
        file.mark(LOOK_AHEAD);
        String start = new String(file.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        file.reset();
        String text = start.replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        return text.charAt(0) == '{' || text.charAt(0) == '['
                ? new ReferralFile(null, JSON.readerFor(JsonNode.class).readValues(file))
                : table(CsvTable.open(new Charsets(file)));
    }

    private static ReferralFile table(Table table) throws FileUnreadable {
        Set<String> once = new HashSet<>();
        for (String title : table.titles()) {
            if (!title.isEmpty() && !once.add(title)) {
                throw new FileUnreadable(TableProblem.COLUMN_TWICE, title);
            }
        }
        ReferralColumns.require(table.titles());
        return new ReferralFile(table, null);
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
        for (int at = 0; at < titles.size(); at++) {
            if (!titles.get(at).isEmpty()) {
                record.put(titles.get(at), at < values.size() ? values.get(at).strip() : "");
            }
        }
        table.noteSurplus(values, record, false);
        return record;
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
            boolean placed = e.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null;
            var at = placed ? ((JsonProcessingException) e.getCause()).getLocation() : null;
            throw new FileUnreadable(
                    TableProblem.FILE_BROKEN, at == null ? "?" : at.getLineNr(), at == null ? "?" : at.getColumnNr());
        }
    }

    @Override
    public long row() {
        return table == null ? 0 : table.row();
    }

    @Override
    public List<String> titles() {
        return table == null ? null : table.titles();
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
