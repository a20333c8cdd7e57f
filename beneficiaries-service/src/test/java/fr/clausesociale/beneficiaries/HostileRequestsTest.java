package fr.clausesociale.beneficiaries;

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
                .value("GET /v1/candidates occupation", "F1704")
                .value("GET /v1/candidates territory", "DEP-21")
                .body("POST /v1/referrals", """
                        {"externalId":"{{random}}","person":{"lastName":"Lefèvre","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "email":"zoe@exemple.fr","address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}],
                         "occupations":["F1704"],"informedOn":"2026-01-12"}""");
    }
}
