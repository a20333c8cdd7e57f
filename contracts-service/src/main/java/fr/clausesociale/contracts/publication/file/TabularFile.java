package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The records of a tabular export: one row a contract with numbered columns for its holders (data.economie.gouv.fr), or one
 * row for each holder and each state of the contract (table schema, national export), in any order and not adjacent.
 */
final class TabularFile implements RecordSource {

    private final TabularColumns columns;
    private final CsvTable table;
    private final SpooledRows rows;
    private final Deque<TabularStates.Told> ahead = new ArrayDeque<>();
    private long row;

    private TabularFile(CsvTable table, TabularColumns columns) throws IOException {
        this.table = table;
        this.columns = columns;
        this.rows = new SpooledRows();
    }

    static TabularFile open(InputStream file) throws IOException, FileUnreadable {
        CsvTable table = CsvTable.open(file);
        TabularColumns columns = new TabularColumns(table.titles());
        if (!columns.known()) {
            throw new FileUnreadable(ImportsProblem.FILE_NOT_JSON);
        }
        if (!columns.missing().isEmpty()) {
            throw new FileUnreadable(ImportsProblem.FILE_COLUMNS_UNKNOWN, String.join(", ", columns.missing()));
        }
        TabularFile opened = new TabularFile(table, columns);
        try {
            opened.spool();
            return opened;
        } catch (FileUnreadable | IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void spool() throws IOException, FileUnreadable {
        for (List<String> values = table.next(); values != null; values = table.next()) {
            boolean shifted = values.size() > table.titles().size();
            rows.add(shifted ? null : columns.contract(values), new SpooledRows.Line(table.row(), values));
        }
        rows.end();
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public JsonNode next() throws IOException {
        if (ahead.isEmpty()) {
            List<SpooledRows.Line> lines = rows.next();
            if (lines == null) {
                return null;
            }
            apart(lines).forEach(contract -> ahead.addAll(TabularStates.contracts(read(contract))));
        }
        TabularStates.Told told = ahead.remove();
        row = told.row();
        return told.record();
    }

    /** Rows of one digest are those of one contract, but for the odd chance. */
    private Collection<List<SpooledRows.Line>> apart(List<SpooledRows.Line> lines) {
        return lines.size() == 1
                ? List.of(lines)
                : lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> columns.contract(line.values()), LinkedHashMap::new, Collectors.toList()))
                        .values();
    }

    private List<TabularStates.Told> read(List<SpooledRows.Line> lines) {
        List<TabularStates.Told> told = new ArrayList<>(lines.size());
        for (SpooledRows.Line line : lines) {
            ObjectNode record = columns.record(line.values());
            table.noteSurplus(line.values(), record, false);
            told.add(new TabularStates.Told(line.row(), record, columns.state(line.values())));
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        try {
            table.close();
        } finally {
            rows.close();
        }
    }
}
