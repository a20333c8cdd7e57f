package fr.clausesociale.local;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A demonstration client's account in the register, changed as an administrator does. */
final class TechnicalAccount {

    private final Api admin;
    private final String accounts;
    private final String client;

    TechnicalAccount(LocalSystem system, String siret, String client) {
        this.admin = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        this.accounts = "/v1/organisations/" + siret + "/accounts";
        this.client = client;
    }

    void withdraw() {
        admin.post(accounts + "/" + known().path("id").asText() + "/withdrawal").expect(201);
    }

    /** After a withdrawal, as it was. */
    void registerAgain() {
        admin.post(accounts, told(known(), null)).expect(201);
    }

    /** @param last its last day, or null for none */
    void endOn(LocalDate last) {
        JsonNode account = known();
        admin.send("PUT", accounts + "/" + account.path("id").asText(), "*", told(account, last))
                .expect(200);
    }

    /** The latest under its name. */
    private JsonNode known() {
        JsonNode latest = null;
        for (JsonNode account : admin.get(accounts.substring(0, accounts.lastIndexOf('/')))
                .expect(200)
                .body()
                .path("accounts")) {
            if (account.path("client").asText().equals(client)) {
                latest = account;
            }
        }
        return latest;
    }

    private static Map<String, Object> told(JsonNode account, LocalDate last) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (String field : List.of("issuer", "client", "name", "purpose", "level", "rights", "from")) {
            told.put(field, account.path(field));
        }
        if (last != null) {
            told.put("until", last.toString());
        }
        return told;
    }
}
