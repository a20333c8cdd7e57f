package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.table.CsvTable;
import fr.clausesociale.platform.table.Days;
import fr.clausesociale.platform.table.TableProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of a row, on their way to become what is told over the API; with what in them cannot be read. */
final class Cells<C extends Column> {

    private final Map<C, String> cells = new HashMap<>();
    private final Map<C, String> titled = new HashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<RowNote> notes = new ArrayList<>();

    /**
     * @param columns all that there are
     * @param first whether it is the first of the file: what concerns all rows is told with it
     */
    Cells(C[] columns, JsonNode record, boolean first) {
        List<String> ignored = new ArrayList<>();
        record.properties()
                .forEach(cell -> Column.of(columns, cell.getKey())
                        .ifPresentOrElse(column -> put(column, cell.getKey(), cell.getValue()), () -> {
                            if (!cell.getKey().startsWith("_")) {
                                ignored.add(cell.getKey());
                            }
                        }));
        String surplus = CsvTable.surplus(record);
        if (surplus != null) {
            notes.add(new RowNote(TableProblem.ROW_TOO_LONG.name(), "", List.of(surplus), true));
        }
        if (first && !ignored.isEmpty()) {
            notes.add(
                    new RowNote(TableProblem.COLUMNS_NOT_READ.name(), "", List.of(String.join(", ", ignored)), false));
        }
    }

    private void put(C column, String title, JsonNode cell) {
        titled.put(column, title);
        if (!cell.asText().isBlank()) {
            cells.put(column, cell.asText().strip());
        }
    }

    static ObjectNode told() {
        return JsonNodeFactory.instance.objectNode();
    }

    TableRow row(ObjectNode told) {
        return new TableRow(told, notes, titles);
    }

    boolean has(C column) {
        return cells.containsKey(column);
    }

    /** Several in one cell, as people separate them. */
    List<String> several(C column, String pointer) {
        title(column, pointer);
        return Arrays.stream(cells.getOrDefault(column, "").split("[,;|\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    void text(ObjectNode into, String name, C column, String pointer) {
        title(column, pointer);
        String cell = cells.get(column);
        if (cell != null) {
            into.put(name, cell);
        }
    }

    /** A value of a list: case and blanks do not matter. */
    void code(ObjectNode into, String name, C column, String pointer) {
        cells.computeIfPresent(column, (same, cell) -> code(cell));
        text(into, name, column, pointer);
    }

    static String code(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    void day(ObjectNode into, String name, C column, String pointer) {
        title(column, pointer);
        String cell = cells.get(column);
        if (cell != null) {
            Days.read(cell)
                    .ifPresentOrElse(
                            day -> into.put(name, day.toString()),
                            () -> notes.add(new RowNote(
                                    BeneficiariesProblem.DAY_UNREADABLE.name(),
                                    "/" + titled.get(column),
                                    List.of(cell),
                                    true)));
        }
    }

    private void title(C column, String pointer) {
        titles.put(pointer, titled.getOrDefault(column, column.title()));
    }
}
