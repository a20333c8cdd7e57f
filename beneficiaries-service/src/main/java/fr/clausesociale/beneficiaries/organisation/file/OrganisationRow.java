package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import java.util.List;

/** The row of a table as an organisation with one role. */
final class OrganisationRow implements RowReader.Form<OrganisationRequest> {

    private static final List<OrganisationColumn> OWED = List.of(
            OrganisationColumn.SIRET, OrganisationColumn.NAME, OrganisationColumn.ROLE, OrganisationColumn.FROM);

    @Override
    public Class<OrganisationRequest> told() {
        return OrganisationRequest.class;
    }

    @Override
    public boolean siretBeside() {
        return false;
    }

    @Override
    public List<String> lacking(List<String> titles) {
        return Column.lacking(OrganisationColumn.values(), OWED, titles);
    }

    @Override
    public boolean reads(String title) {
        return Column.of(OrganisationColumn.values(), title).isPresent();
    }

    /** Of JSON an organisation has roles. */
    @Override
    public boolean isTable(JsonNode record) {
        return !record.has("roles") && !record.has("name");
    }

    @Override
    public TableRow read(JsonNode record, boolean first) {
        var cells = new Cells<>(OrganisationColumn.values(), record, first);
        ObjectNode organisation = Cells.told();
        cells.text(organisation, "siret", OrganisationColumn.SIRET, "/siret");
        cells.text(organisation, "name", OrganisationColumn.NAME, "/name");
        ObjectNode role = organisation.putArray("roles").addObject();
        cells.code(role, "role", OrganisationColumn.ROLE, "/roles/0/role");
        cells.code(role, "kind", OrganisationColumn.KIND, "/roles/0/kind");
        cells.several(OrganisationColumn.TERRITORIES, "/roles/0/territories")
                .forEach(role.withArray("territories")::add);
        cells.day(role, "from", OrganisationColumn.FROM, "/roles/0/from");
        cells.day(role, "until", OrganisationColumn.UNTIL, "/roles/0/until");
        if (cells.has(OrganisationColumn.BASIS)) {
            ObjectNode basis = role.putObject("basis");
            cells.code(basis, "kind", OrganisationColumn.BASIS, "/roles/0/basis/kind");
            cells.text(basis, "reference", OrganisationColumn.BASIS_REFERENCE, "/roles/0/basis/reference");
            cells.day(basis, "until", OrganisationColumn.BASIS_UNTIL, "/roles/0/basis/until");
        }
        cells.code(role, "authorisation", OrganisationColumn.AUTHORISATION, "/roles/0/authorisation");
        if (cells.has(OrganisationColumn.CONTACT_NAME)) {
            ObjectNode contact = organisation.putArray("contacts").addObject();
            cells.text(contact, "name", OrganisationColumn.CONTACT_NAME, "/contacts/0/name");
            cells.text(contact, "position", OrganisationColumn.CONTACT_POSITION, "/contacts/0/position");
            cells.text(contact, "email", OrganisationColumn.CONTACT_EMAIL, "/contacts/0/email");
            cells.text(contact, "phone", OrganisationColumn.CONTACT_PHONE, "/contacts/0/phone");
        }
        return cells.row(organisation);
    }
}
