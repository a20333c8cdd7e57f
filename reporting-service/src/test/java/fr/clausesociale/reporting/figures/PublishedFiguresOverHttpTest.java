package fr.clausesociale.reporting.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures that were published come out over HTTP when records that amount to them were read. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishedFiguresOverHttpTest {

    private static final String NATIONAL = Tokens.of("n", "coordinator", "90000008400013", null, "FR");
    private static final String ADMIN = Tokens.of("a", "admin", "90000008400013", null, "FR");
    private static final String GRAND_LYON = "20004697700019";

    @BeforeAll
    static void topics() {
        Published.topics();
    }

    /** Alliance Villes Emploi, 2021. */
    @Test
    void the_national_consolidation_of_2021() {
        int people = 57_231;
        long hours = 25_124_684;
        try (PublishedRecords records = new PublishedRecords()) {
            records.contract("nation", "90000008400013", null, null, null, "2021", "");
            for (int p = 0; p < people; p++) {
                long worked = hours / people + (p < hours % people ? 1 : 0);
                records.hours("n" + p, "np" + p, "nation", "2021-%02d".formatted(1 + p % 12), worked + ".00");
            }
        }

        JsonPath total = complete(
                NATIONAL,
                "territory=FR&from=2021-01&to=2021-12&measures=hours,fte,persons,placements,hoursPerPerson",
                "25124684.00");

        assertThat(total.getString("total.fte")).isEqualTo("15702.93");
        assertThat(whole(total.getString("total.fte"))).isEqualByComparingTo("15703");
        assertThat(total.getInt("total.persons")).isEqualTo(people);
        assertThat(total.getInt("total.placements")).isEqualTo(people);
        assertThat(total.getString("total.hoursPerPerson")).isEqualTo("439.00");
    }

    /** Loir-et-Cher, 2005 to 2020: 424,000 hours at 1,607 a year. */
    @Test
    void the_full_time_equivalents_of_a_territory_that_chose_its_divisor() {
        given().auth()
                .oauth2(ADMIN)
                .contentType(ContentType.JSON)
                .body(
                        "{\"territory\":\"DEP-41\",\"hours\":1607,\"validFrom\":\"2005-01-01\",\"reason\":\"durée légale annuelle\"}")
                .post("/v1/settings/fte-divisor")
                .then()
                .statusCode(201);
        try (PublishedRecords records = new PublishedRecords()) {
            records.contract("blois", "21410018300013", null, null, "41", "2005", "");
            for (int p = 0; p < 16; p++) {
                records.hours("l" + p, "lp" + p, "blois", (2005 + p) + "-06", "26500.00");
            }
        }

        JsonPath total = complete(NATIONAL, "territory=DEP-41&from=2005-01&to=2020-12&measures=hours,fte", "424000.00");

        assertThat(total.getInt("definition.fteDivisor")).isEqualTo(1607);
        assertThat(total.getString("total.fte")).isEqualTo("263.85");
        assertThat(whole(total.getString("total.fte"))).isEqualByComparingTo("264");
    }

    /** The table of the Grand Lyon for 2011, by service: contracts with a clause, work contracts, hours. */
    @Test
    void the_table_of_a_facilitator_by_service_of_its_buyer() {
        Map<String, List<Integer>> services = Map.of(
                "Voirie", List.of(33, 104, 84_046),
                "DLB", List.of(31, 47, 18_379),
                "DGDU", List.of(19, 21, 10_421),
                "Propreté", List.of(12, 87, 87_995),
                "Eau", List.of(7, 11, 7_357),
                "DGP", List.of(4, 3, 2_913),
                "Communication", List.of(4, 1, 79),
                "DAJCP", List.of(1, 1, 1_846));
        try (PublishedRecords records = new PublishedRecords()) {
            services.forEach((service, figures) -> service(records, service, figures));
            records.contract("of another", GRAND_LYON, "Voirie", "90000008400013", null, "2011", "");
            records.hours("another", "another", "of another", "2011-05", "10.00");
        }
        String facilitator = Tokens.of("gl", "facilitator", GRAND_LYON, null, "EPCI-200046977");

        JsonPath table = complete(
                facilitator,
                "from=2011-01&to=2011-12&by=service&measures=clauseContracts,placements,hours",
                "213036.00");

        List<Map<String, Object>> rows = table.getList("rows");
        assertThat(rows).hasSize(8).allSatisfy(row -> {
            List<Integer> published = services.get(row.get("service").toString());
            assertThat(row)
                    .containsEntry("clauseContracts", published.get(0))
                    .containsEntry("placements", published.get(1))
                    .containsEntry("hours", published.get(2) + ".00");
        });
        assertThat(table.getString("scope.view")).isEqualTo("FOLLOWED");
        assertThat(table.getInt("total.clauseContracts")).isEqualTo(111);
        assertThat(table.getInt("total.placements")).isEqualTo(275);
    }

    private static void service(PublishedRecords records, String service, List<Integer> figures) {
        int contracts = figures.get(0);
        int placements = figures.get(1);
        int hours = figures.get(2);
        for (int c = 0; c < contracts; c++) {
            records.contract(service + c, GRAND_LYON, service, GRAND_LYON, null, "2011", "");
        }
        for (int p = 0; p < placements; p++) {
            int worked = hours / placements + (p < hours % placements ? 1 : 0);
            records.hours(service + "b" + p, service + "p" + p, service + p % contracts, "2011-05", worked + ".00");
        }
    }

    /** The answer from when all hours are in it. */
    private static JsonPath complete(String token, String query, String hours) {
        Response[] last = new Response[1];
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            last[0] = given().auth().oauth2(token).get("/v1/aggregates?" + query);
            assertThat(last[0].statusCode()).isEqualTo(200);
            assertThat(last[0].jsonPath().getString("total.hours")).isEqualTo(hours);
            if (query.contains("clauseContracts")) {
                assertThat(last[0].jsonPath().getInt("total.clauseContracts")).isEqualTo(111);
            }
        });
        return last[0].jsonPath();
    }

    /** As it is printed. */
    private static BigDecimal whole(String fte) {
        return new BigDecimal(fte).setScale(0, RoundingMode.HALF_UP);
    }
}
