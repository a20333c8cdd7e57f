package fr.clausesociale.reporting;

import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.HostileContract;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.hostile.Known;
import fr.clausesociale.reporting.figures.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileRequestsTest extends HostileContract {

    @BeforeAll
    static void topics() {
        Published.topics();
    }

    @BeforeEach
    void figuresAreRead() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Override
    protected Known known() {
        return new Known()
                .value("GET /v1/aggregates territory", "DEP-21", "REG-27", "FR")
                .value("GET /v1/aggregates axis", "PERFORMANCE")
                .value("GET /v1/aggregates from", "2026-01")
                .value("GET /v1/aggregates to", "2026-12")
                .value("GET /v1/aggregates by", "marketType", "month", "sex")
                .value("GET /v1/aggregates measures", "hours", "hours,fte,persons")
                .value("GET /v1/aggregates/difference knownFrom", "2026-01-01")
                .value("territory", "DEP-21", "REG-27")
                // where and when no other test looks: what is set and frozen stays
                .body("POST /v1/settings/fte-divisor", """
                        {"territory":"DEP-971","hours":1000,"validFrom":"2190-01-01","reason":"Heures tardives de mars"}""")
                .body("POST /v1/settings/disclosure", """
                        {"k":50,"validFrom":"2190-01-01","reason":"Heures tardives de mars"}""")
                .body("POST /v1/settings/programme-target", """
                        {"programme":"OTHER","share":"0.05","validFrom":"2190-01-01","reason":"Heures tardives de mars"}""")
                .value("GET /v1/targets/programmes from", "2020")
                .value("GET /v1/targets/programmes to", "2026")
                .value("GET /v1/exits from", "2026-01")
                .value("GET /v1/exits to", "2026-12")
                .value("GET /v1/exits by", "sex")
                .body("POST /v1/snapshots", """
                        {"territory":"DEP-21","year":2024,"status":"PROVISIONAL","reason":"Heures tardives de mars"}""")
                .value("reason", "Heures tardives de mars")
                .value("list", "marketType");
    }
}
