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
                .body("POST /v1/beneficiaries/{id}/decisions", """
                        {"outcome":"ELIGIBLE","grounds":["PARTICULAR_DIFFICULTIES"],"motive":"Entretien du 12 janvier 2026","validFrom":"2026-01-12"}""");
    }
}
