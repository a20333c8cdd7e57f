package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is expected of obligations. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ForecastTest {

    @Inject
    BusinessClock clock;

    @Test
    void a_forecast_adds_what_running_placements_will_bring() {
        LocalDate start = clock.today().withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "1000.00");
        String placement = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusDays(69));
        JsonPath forecast = Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/forecast"))
                .jsonPath();
        assertThat(forecast.getString("placements[0].placementId")).isEqualTo(placement);
        assertThat(forecast.getString("placements[0].method")).isEqualTo("WEEKLY_HOURS");
        assertThat(new BigDecimal(forecast.getString("expected"))).isEqualByComparingTo("350.00");
        assertThat(new BigDecimal(forecast.getString("shortfall"))).isEqualByComparingTo("650.00");
    }
}
