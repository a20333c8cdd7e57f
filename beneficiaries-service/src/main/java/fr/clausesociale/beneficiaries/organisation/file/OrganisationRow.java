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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The row of a table as an organisation with one role, as it is told over the API; with what in it cannot be read.
 *
 * @param titles of the columns, by the place in the organisation that they go to
 */
record OrganisationRow(ObjectNode organisation, List<RowNote> notes, Map<String, String> titles) {

    private static final List<OrganisationColumn> OWED = List.of(
            OrganisationColumn.SIRET, OrganisationColumn.NAME, OrganisationColumn.ROLE, OrganisationColumn.FROM);

    /** The columns that a table of organisations has to have and this one has not. */
    static List<String> lacking(List<String> titles) {
        List<OrganisationColumn> there = titles.stream()
                .flatMap(title -> OrganisationColumn.of(title).stream())
                .toList();
        return OWED.stream()
                .filter(column -> !there.contains(column))
                .map(OrganisationColumn::title)
                .toList();
    }

    /** Whether a record is one of a table: of JSON an organisation has roles. */
    static boolean is(JsonNode record) {
        return record.isObject() && !record.has("roles") && !record.has("name");
    }

    /** @param first whether it is the first of the file: what concerns all rows is told with it */
    static OrganisationRow read(JsonNode record, boolean first) {
        Reader reader = new Reader();
        List<String> ignored = new ArrayList<>();
        record.properties()
                .forEach(cell -> OrganisationColumn.of(cell.getKey())
                        .ifPresentOrElse(column -> reader.put(column, cell.getKey(), cell.getValue()), () -> {
                            if (!cell.getKey().startsWith("_")) {
                                ignored.add(cell.getKey());
                            }
                        }));
        String surplus = CsvTable.surplus(record);
        if (surplus != null) {
            reader.notes.add(new RowNote(TableProblem.ROW_TOO_LONG.name(), "", List.of(surplus), true));
        }
        if (first && !ignored.isEmpty()) {
            reader.notes.add(
                    new RowNote(TableProblem.COLUMNS_NOT_READ.name(), "", List.of(String.join(", ", ignored)), false));
        }
        return reader.read();
    }

    /** The column of a place, else the place itself. */
    String column(String pointer) {
        return titles.entrySet().stream()
                .filter(title -> pointer.startsWith(title.getKey()))
                .findFirst()
                .map(title -> "/" + title.getValue())
                .orElse(pointer);
    }

    private static final class Reader {

        private final Map<OrganisationColumn, String> cells = new EnumMap<>(OrganisationColumn.class);
        private final Map<OrganisationColumn, String> titled = new EnumMap<>(OrganisationColumn.class);
        private final Map<String, String> titles = new LinkedHashMap<>();
        private final List<RowNote> notes = new ArrayList<>();

        private void put(OrganisationColumn column, String title, JsonNode cell) {
            titled.put(column, title);
            if (!cell.asText().isBlank()) {
                cells.put(column, cell.asText().strip());
            }
        }

        private OrganisationRow read() {
            ObjectNode organisation = JsonNodeFactory.instance.objectNode();
            text(organisation, "siret", OrganisationColumn.SIRET, "/siret");
            text(organisation, "name", OrganisationColumn.NAME, "/name");
            ObjectNode role = organisation.putArray("roles").addObject();
            code(role, "role", OrganisationColumn.ROLE, "/roles/0/role");
            code(role, "kind", OrganisationColumn.KIND, "/roles/0/kind");
            titles.put("/roles/0/territories", titled.getOrDefault(OrganisationColumn.TERRITORIES, "territoires"));
            Arrays.stream(cells.getOrDefault(OrganisationColumn.TERRITORIES, "").split("[,;|\\s]+"))
                    .filter(territory -> !territory.isEmpty())
                    .forEach(role.withArray("territories")::add);
            day(role, "from", OrganisationColumn.FROM, "/roles/0/from");
            day(role, "until", OrganisationColumn.UNTIL, "/roles/0/until");
            if (cells.containsKey(OrganisationColumn.BASIS)) {
                ObjectNode basis = role.putObject("basis");
                code(basis, "kind", OrganisationColumn.BASIS, "/roles/0/basis/kind");
                text(basis, "reference", OrganisationColumn.BASIS_REFERENCE, "/roles/0/basis/reference");
                day(basis, "until", OrganisationColumn.BASIS_UNTIL, "/roles/0/basis/until");
            }
            code(role, "authorisation", OrganisationColumn.AUTHORISATION, "/roles/0/authorisation");
            if (cells.containsKey(OrganisationColumn.CONTACT_NAME)) {
                ObjectNode contact = organisation.putArray("contacts").addObject();
                text(contact, "name", OrganisationColumn.CONTACT_NAME, "/contacts/0/name");
                text(contact, "position", OrganisationColumn.CONTACT_POSITION, "/contacts/0/position");
                text(contact, "email", OrganisationColumn.CONTACT_EMAIL, "/contacts/0/email");
                text(contact, "phone", OrganisationColumn.CONTACT_PHONE, "/contacts/0/phone");
            }
            return new OrganisationRow(organisation, notes, titles);
        }

        private void text(ObjectNode into, String name, OrganisationColumn column, String pointer) {
            titles.put(pointer, titled.getOrDefault(column, column.title()));
            String cell = cells.get(column);
            if (cell != null) {
                into.put(name, cell);
            }
        }

        private void code(ObjectNode into, String name, OrganisationColumn column, String pointer) {
            cells.computeIfPresent(
                    column, (same, cell) -> cell.toUpperCase(Locale.ROOT).replace(' ', '_'));
            text(into, name, column, pointer);
        }

        private void day(ObjectNode into, String name, OrganisationColumn column, String pointer) {
            titles.put(pointer, titled.getOrDefault(column, column.title()));
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
    }
}
