package fr.clausesociale.beneficiaries.referral.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.ResultColumns;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.table.CsvTable;
import fr.clausesociale.platform.table.TableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the row of a table as a referral: each cell in its place, what cannot be read told at its column. */
@ApplicationScoped
public class ReferralColumns {

    private static final List<Column> OWED =
            List.of(Column.EXTERNAL_ID, Column.LAST_NAME, Column.FIRST_NAMES, Column.BIRTH_DATE);

    private final Geography geography;

    ReferralColumns(Geography geography) {
        this.geography = geography;
    }

    /**
     * A row as a referral is pushed.
     *
     * @param referral what can be read of it
     * @param notes what cannot
     * @param titles of the columns, by the place in the referral that they go to
     */
    public record Read(ObjectNode referral, List<RowNote> notes, Map<String, String> titles) {

        /** The column of a place, or of what it is a part of; else the place itself. */
        public String column(String pointer) {
            for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
                if (titles.containsKey(place)) {
                    return "/" + titles.get(place);
                }
            }
            return pointer;
        }
    }

    /** The columns that a table of referrals has to have and this one has not. */
    static List<String> lacking(List<String> titles) {
        List<Column> there = titles.stream()
                .map(Column::of)
                .flatMap(column -> column.stream())
                .toList();
        return OWED.stream()
                .filter(column -> !there.contains(column))
                .map(column -> column.pointer().substring(column.pointer().lastIndexOf('/') + 1))
                .toList();
    }

    /**
     * @param raw each cell under its title
     * @param sentOn the day that stands for that of the person's information, where the table has none
     * @param first whether it is the first of the file: what concerns all rows is told with it
     */
    public Read read(JsonNode raw, LocalDate sentOn, boolean first) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        CellReader reader = new CellReader(geography);
        List<String> ignored = new ArrayList<>();
        raw.fields().forEachRemaining(cell -> {
            String title = cell.getKey();
            Column.of(title)
                    .ifPresentOrElse(
                            column -> {
                                String value = cell.getValue().asText().strip();
                                String before = cells.getOrDefault(column, value);
                                if (!value.isEmpty() && !before.equals(value)) {
                                    reader.passedOver(column, before, title, value);
                                }
                                reader.titled(column, title, !value.isEmpty());
                                if (!value.isEmpty()) {
                                    cells.put(column, value);
                                }
                            },
                            () -> ignored.add(title));
        });
        ignored.removeIf(title -> title.isBlank() || title.startsWith("_") || ResultColumns.ALL.contains(title));
        String surplus = CsvTable.surplus(raw);
        if (surplus != null) {
            reader.fault("", TableProblem.ROW_TOO_LONG.name(), surplus);
        }
        if (first && !ignored.isEmpty()) {
            reader.warn("", TableProblem.COLUMNS_NOT_READ.name(), String.join(", ", ignored));
        }
        if (!cells.containsKey(Column.INFORMED_ON)) {
            cells.put(Column.INFORMED_ON, sentOn.toString());
            reader.warn("", BeneficiariesProblem.INFORMED_ON_PRESUMED.name(), sentOn.toString());
        }
        ObjectNode referral = reader.read(cells);
        return new Read(referral, reader.notes(), reader.titles());
    }

    /** Whether a record is one of a table: of JSON a referral has a person. */
    public static boolean isRow(JsonNode record) {
        return record.isObject()
                && !record.has("person")
                && record.properties().stream()
                        .anyMatch(cell -> Column.of(cell.getKey()).isPresent());
    }
}
