package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.HostileContract;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.hostile.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileRequestsTest extends HostileContract {

    @Override
    protected Known known() {
        return new Known()
                .value("GET /v1/beneficiaries/{id}/eligibility at", "2026-02-01")
                .value("on", "2026-02-01")
                .body("POST /v1/simulations", """
                        {"on":"2026-02-01","birthDate":"1990-04-01","territory":"DEP-21",
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}]}""")
                .body("POST /v1/decisions", """
                        {"beneficiaries":["019b2f6e-0f50-7c44-9d3e-5a1b7c2d8e01"],
                         "decision":{"outcome":"ELIGIBLE","grounds":["PARTICULAR_DIFFICULTIES"],"motive":"Forum du 12 janvier 2026"}}""")
                .body("POST /v1/beneficiaries/{id}/passes", """
                        {"start":"2025-03-01","kind":"SUSPENSION","from":"2026-01-12","until":"2026-02-12"}""")
                .value("POST /v1/rule-sets mode", "validate")
                .body("POST /v1/rule-sets", """
                        {"version":"HOSTILE-1","title":"Liste locale","source":"Délibération","from":"2090-01-01","basedOn":"FR-1",
                         "scope":{"kind":"TERRITORY","codes":["DEP-21"]},
                         "criteria":[{"code":"DELD","label":"Longue durée","rule":{"check":"REGISTERED_FOR","months":12}}]}""")
                .body("POST /v1/beneficiaries/{id}/decisions", """
                        {"outcome":"ELIGIBLE","grounds":["PARTICULAR_DIFFICULTIES"],"motive":"Entretien du 12 janvier 2026","validFrom":"2026-01-12"}""");
    }
}
