package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import java.util.List;

/** The row of a table as an account, with the SIRET of its organisation beside what the API is told. */
final class AccountRow implements RowReader.Form<AccountRequest> {

    private static final List<AccountColumn> OWED = List.of(
            AccountColumn.SIRET, AccountColumn.ISSUER, AccountColumn.NAME, AccountColumn.LEVEL, AccountColumn.RIGHTS);

    @Override
    public Class<AccountRequest> told() {
        return AccountRequest.class;
    }

    @Override
    public boolean siretBeside() {
        return true;
    }

    @Override
    public List<String> lacking(List<String> titles) {
        return Column.lacking(AccountColumn.values(), OWED, titles);
    }

    @Override
    public boolean reads(String title) {
        return Column.of(AccountColumn.values(), title).isPresent();
    }

    /** Of JSON its rights are a list. */
    @Override
    public boolean isTable(JsonNode record) {
        return !record.path("rights").isArray();
    }

    @Override
    public TableRow read(JsonNode record, boolean first) {
        var cells = new Cells<>(AccountColumn.values(), record, first);
        ObjectNode account = Cells.told();
        cells.text(account, "siret", AccountColumn.SIRET, "/siret");
        cells.text(account, "issuer", AccountColumn.ISSUER, "/issuer");
        cells.text(account, "subject", AccountColumn.SUBJECT, "/subject");
        cells.text(account, "client", AccountColumn.CLIENT, "/client");
        cells.text(account, "name", AccountColumn.NAME, "/name");
        cells.text(account, "email", AccountColumn.EMAIL, "/email");
        cells.text(account, "purpose", AccountColumn.PURPOSE, "/purpose");
        cells.code(account, "level", AccountColumn.LEVEL, "/level");
        List<String> territories = cells.several(AccountColumn.TERRITORIES, "/rights/0/territories");
        ArrayNode rights = account.putArray("rights");
        cells.several(AccountColumn.RIGHTS, "/rights").forEach(right -> right(rights.addObject(), right, territories));
        cells.day(account, "from", AccountColumn.FROM, "/from");
        cells.day(account, "until", AccountColumn.UNTIL, "/until");
        return cells.row(account);
    }

    /** A role, or a role and a kind of it: {@code PRESCRIBER/ML}. */
    private static void right(ObjectNode into, String right, List<String> territories) {
        int kind = right.indexOf('/');
        into.put("role", Cells.code(kind < 0 ? right : right.substring(0, kind)));
        if (kind >= 0) {
            into.put("kind", Cells.code(right.substring(kind + 1)));
        }
        territories.forEach(into.withArray("territories")::add);
    }
}
