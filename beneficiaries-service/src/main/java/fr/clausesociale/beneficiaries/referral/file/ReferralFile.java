package fr.clausesociale.beneficiaries.referral.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.JsonRecords;
import fr.clausesociale.platform.table.SheetTable;
import fr.clausesociale.platform.table.Table;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.table.TextFile;
import fr.clausesociale.platform.table.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Referrals as records: of a table each cell under its title, of JSON each as it is pushed alone. */
public final class ReferralFile implements RecordSource {

    /** Name of the list in a file of failed rows. */
    public static final String LIST = "referrals";

    private final Table table;
    private final JsonRecords listed;

    private ReferralFile(Table table, JsonRecords listed) {
        this.table = table;
        this.listed = listed;
    }

    public static ReferralFile open(InputStream sent) throws IOException, FileUnreadable {
        PushbackInputStream whole = Workbook.looking(sent);
        if (Workbook.is(whole)) {
            return table(SheetTable.openInMemory(whole, ReferralColumns::fit));
        }
        TextFile file = TextFile.sent(whole);
        if (file.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        return file.isJson() ? new ReferralFile(null, new JsonRecords(file.whole(), LIST)) : table(file.table());
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
        return table == null ? listed.next() : line();
    }

    private JsonNode line() throws FileUnreadable {
        List<String> values = table.next();
        if (values == null) {
            return null;
        }
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        List<String> titles = table.titles();
        for (int at = 0; at < titles.size(); at++) {
            if (!titles.get(at).isEmpty()) {
                record.put(titles.get(at), at < values.size() ? values.get(at).strip() : "");
            }
        }
        table.noteSurplus(values, record, false);
        return record;
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
            listed.close();
        }
    }
}
