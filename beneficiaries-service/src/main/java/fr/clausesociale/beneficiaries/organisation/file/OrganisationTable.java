package fr.clausesociale.beneficiaries.organisation.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.clausesociale.beneficiaries.organisation.told.ContactRequest;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Organisations as a table that can be sent again: a row a role, the first contact beside each. */
final class OrganisationTable implements AutoCloseable {

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private final CsvWriter table;

    OrganisationTable(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        table = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        table.writeRecord(Arrays.stream(OrganisationColumn.values())
                .map(OrganisationColumn::title)
                .toList());
    }

    void add(OrganisationRequest organisation) {
        organisation.roles().forEach(role -> add(organisation, role));
    }

    private void add(OrganisationRequest organisation, RoleRequest role) {
        Map<OrganisationColumn, Object> cells = new EnumMap<>(OrganisationColumn.class);
        cells.put(OrganisationColumn.SIRET, organisation.siret());
        cells.put(OrganisationColumn.NAME, organisation.name());
        cells.put(OrganisationColumn.ROLE, role.role());
        cells.put(OrganisationColumn.KIND, role.kind());
        cells.put(OrganisationColumn.TERRITORIES, String.join(" ", role.territories()));
        cells.put(OrganisationColumn.FROM, role.from());
        cells.put(OrganisationColumn.UNTIL, role.until());
        if (role.basis() != null) {
            cells.put(OrganisationColumn.BASIS, role.basis().kind());
            cells.put(OrganisationColumn.BASIS_REFERENCE, role.basis().reference());
            cells.put(OrganisationColumn.BASIS_UNTIL, role.basis().until());
        }
        cells.put(OrganisationColumn.AUTHORISATION, role.authorisation());
        if (!organisation.contacts().isEmpty()) {
            ContactRequest contact = organisation.contacts().get(0);
            cells.put(OrganisationColumn.CONTACT_NAME, contact.name());
            cells.put(OrganisationColumn.CONTACT_POSITION, contact.position());
            cells.put(OrganisationColumn.CONTACT_EMAIL, contact.email());
            cells.put(OrganisationColumn.CONTACT_PHONE, contact.phone());
        }
        table.writeRecord(Arrays.stream(OrganisationColumn.values())
                .map(cells::get)
                .map(OrganisationTable::cell)
                .toList());
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? " " + text : text;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
