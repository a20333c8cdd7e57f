package fr.clausesociale.contracts;

import fr.clausesociale.platform.testing.HostileContract;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.hostile.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileRequestsTest extends HostileContract {

    @Override
    protected Known known() {
        return new Known()
                // nobody else's: what becomes of a buyer here no other test may notice
                .value("siret", "21590350100017")
                .value("followedBy", Api.FACILITATOR_ORG)
                .value("from", "2026-01-15")
                .value("month", "2026-01", "2026-02")
                .value("year", "2026")
                .value("lot", "1")
                .value("list", "marketType")
                .value("POST /v1/imports kind", "decp", "statements")
                .value("POST /v1/imports mode", "validate", "commit")
                .value("GET /v1/contracts territory", "DEP-21")
                .value("GET /v1/policies/resolution name", "window.months")
                .body("POST /v1/contracts", Api.contract("{{random}}", LocalDate.of(2026, 1, 15)))
                .body("PUT /v1/contracts/{id}", Api.contract("{{random}}", LocalDate.of(2026, 1, 15)))
                .body("POST /v1/contracts/{id}/obligations", """
                        {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"833.00"},"programme":"NONE",
                         "from":"2026-01-15","until":"2027-07-14"}""")
                .body("POST /v1/obligations/{id}/entries", """
                        {"kind":"AMENDMENT","effectiveOn":"2026-06-01","hours":"-1.00","reason":"Avenant n° 1 au marché"}""")
                .body(
                        "POST /v1/placements",
                        Api.placement(
                                "{beneficiaries}",
                                "{obligations}",
                                LocalDate.of(2026, 1, 20),
                                LocalDate.of(2026, 7, 20)))
                .body("PUT /v1/obligations/{id}/statements/{month}", """
                        {"lines":[{"placementId":"{placements}","hours":"12.50"}]}""")
                .body("POST /v1/imports", """
                        {"marches":[{"id":"{{random}}","acheteur":{"id":"21210231300013"},"objet":"Travaux","montant":1000}]}""");
    }
}
