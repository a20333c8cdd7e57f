package fr.clausesociale.contracts.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.contracts.Divided;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Following goes from one structure to another, from a day on, when both want it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HandOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORMER = Api.FACILITATOR_ORG;
    private static final String SUCCESSOR = "90000006800016";
    private static final String THIRD = "90000005000014";
    private static final String CARRIER = "90000020900016";
    private static final String LAST = "90000022500012";

    @Inject
    BusinessClock clock;

    @Inject
    HandOversComing coming;

    private static RequestSpecification successor() {
        return Api.as("hand-over-successor", "facilitator", SUCCESSOR, "DEP-58");
    }

    private static RequestSpecification third() {
        return Api.as("hand-over-third", "facilitator", THIRD, "DEP-89");
    }

    private static String handOver(String to, LocalDate on, String more) {
        return "{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"Le portage change de structure\"%s}".formatted(to, on, more);
    }

    private static Response proposed(RequestSpecification by, String contract, String body) {
        return by.body(body).post("/v1/contracts/" + contract + "/hand-over");
    }

    private static JsonPath read(RequestSpecification who, String contract) {
        return Api.ok(who.get("/v1/contracts/" + contract)).jsonPath();
    }

    private static int seen(RequestSpecification who, String path) {
        return who.get(path).statusCode();
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.asString()).contains("hint");
    }

    @Test
    void what_both_sides_agree_on_is_in_force_and_the_former_reads_on_but_changes_nothing() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        successor();
        JsonPath proposal = Api.created(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, clock.today(), "")))
                .jsonPath();
        String id = proposal.getString("id");
        assertThat(proposal.getLong("version")).isEqualTo(1);
        assertThat(seen(successor(), "/v1/contracts/" + contract)).isEqualTo(404);
        assertThat(Api.ok(successor().get("/v1/hand-overs?status=PROPOSED&contract=" + contract))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);

        JsonPath agreed =
                Api.ok(successor().post("/v1/hand-overs/" + id + "/agreement")).jsonPath();

        assertThat(agreed.getString("status")).isEqualTo("IN_FORCE");
        JsonPath now = read(successor(), contract);
        assertThat(now.getString("followedBy")).isEqualTo(SUCCESSOR);
        assertThat(now.getList("followers.siret")).containsExactly(FORMER, SUCCESSOR);
        assertThat(now.getString("followers[0].until"))
                .isEqualTo(clock.today().minusDays(1).toString());
        assertThat(read(Api.facilitator(), contract).getString("id")).isEqualTo(contract);
        assertThat(Api.facilitator()
                        .body("{\"on\":\"%s\",\"reason\":\"résiliation par erreur\"}".formatted(clock.today()))
                        .post("/v1/contracts/" + contract + "/termination")
                        .statusCode())
                .isEqualTo(403);
        assertThat(seen(Api.otherFacilitator(), "/v1/contracts/" + contract)).isEqualTo(404);
    }

    @Test
    void what_is_refused_or_taken_back_changes_nothing_and_can_be_proposed_anew() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        successor();
        String first = Api.created(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, clock.today(), "")))
                .jsonPath()
                .getString("id");
        refused(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, clock.today(), "")), 409, "HAND_OVER_OPEN");

        Api.ok(successor()
                .body("{\"reason\":\"Nous n'avons pas les moyens de le suivre\"}")
                .post("/v1/hand-overs/" + first + "/refusal"));

        assertThat(read(Api.facilitator(), contract).getString("followedBy")).isEqualTo(FORMER);
        refused(successor().post("/v1/hand-overs/" + first + "/agreement"), 409, "HAND_OVER_DECIDED");
        assertThat(seen(third(), "/v1/hand-overs/" + first)).isEqualTo(404);
        Api.created(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, clock.today(), "")));
    }

    @Test
    void nobody_agrees_for_another() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        successor();
        String id = Api.created(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, clock.today(), "")))
                .jsonPath()
                .getString("id");

        assertThat(Api.facilitator().post("/v1/hand-overs/" + id + "/agreement").statusCode())
                .isEqualTo(403);
        assertThat(third().post("/v1/hand-overs/" + id + "/agreement").statusCode())
                .isEqualTo(404);
        assertThat(Api.ok(Api.admin().post("/v1/hand-overs/" + id + "/agreement"))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("IN_FORCE");
    }

    @Test
    void what_is_agreed_ahead_is_in_force_on_its_day() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        LocalDate day = clock.today().plusDays(20);
        successor();
        String id = Api.created(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, day, "")))
                .jsonPath()
                .getString("id");
        assertThat(Api.ok(successor().post("/v1/hand-overs/" + id + "/agreement"))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("AGREED");
        coming.takeEffectUpTo(day.minusDays(1));
        assertThat(read(Api.facilitator(), contract).getString("followedBy")).isEqualTo(FORMER);

        coming.takeEffectUpTo(day);

        assertThat(read(successor(), contract).getString("followedBy")).isEqualTo(SUCCESSOR);
        assertThat(read(successor(), contract).getString("followers[1].from")).isEqualTo(day.toString());
    }

    @Test
    void the_former_reads_the_hours_of_its_time_and_none_of_those_after() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        LocalDate earlier = clock.today().minusMonths(2).withDayOfMonth(1);
        LocalDate later = clock.today().minusMonths(1).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "1000.00");
        String placement = AtWork.somebody(obligation, start);
        String before = statementOf(AtWork.accepted(obligation, earlier, AtWork.line(placement, "10.00")));
        String after = statementOf(AtWork.accepted(obligation, later, AtWork.line(placement, "11.00")));
        String since = AtWork.somebody(obligation, later);
        successor();

        JsonPath decided = Api.created(proposed(Api.admin(), contract, handOver(SUCCESSOR, later, "")))
                .jsonPath();

        assertThat(decided.getString("status")).isEqualTo("IN_FORCE");
        assertThat(seen(Api.facilitator(), before)).isEqualTo(200);
        assertThat(seen(Api.facilitator(), "/v1/placements/" + placement)).isEqualTo(200);
        assertThat(seen(Api.facilitator(), after)).isEqualTo(404);
        assertThat(seen(Api.facilitator(), "/v1/placements/" + since)).isEqualTo(404);
        List.of(before, after, "/v1/placements/" + placement, "/v1/placements/" + since)
                .forEach(path -> assertThat(seen(successor(), path)).as(path).isEqualTo(200));
        assertThat(Api.ok(Api.facilitator().get("/v1/statements?contract=" + contract))
                        .jsonPath()
                        .getList("items.month"))
                .containsExactly(YearMonth.from(earlier).toString());
    }

    @Test
    void what_the_former_reads_of_totals_attestations_and_obligations_stops_at_its_last_day() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        LocalDate earlier = clock.today().minusMonths(2).withDayOfMonth(1);
        LocalDate later = clock.today().minusMonths(1).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "1000.00");
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, earlier, AtWork.line(placement, "10.00"));
        AtWork.accepted(obligation, later, AtWork.line(placement, "11.00"));
        successor();
        Api.created(proposed(Api.admin(), contract, handOver(SUCCESSOR, later, "")));
        Api.created(Owed.enter(successor(), obligation, "AMENDMENT", clock.today(), "\"hours\":\"40.00\","));

        assertThat(figures(Api::facilitator, contract, obligation, clock.today()))
                .isEqualTo(new Figures("10.00", "990.00", "10.00", "10.00", "10.00", 0))
                .isEqualTo(figures(Api::facilitator, contract, obligation, later.minusDays(1)));
        assertThat(figures(HandOverTest::successor, contract, obligation, clock.today()))
                .isEqualTo(new Figures("21.00", "1019.00", "21.00", "21.00", "21.00", 1));
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + contract + "/attestation"))
                        .jsonPath()
                        .getString("on"))
                .isEqualTo(later.minusDays(1).toString());
        assertThat(read(Api.facilitator(), contract).getString("shortfall")).isNull();
        assertThat(read(successor(), contract).getString("shortfall")).isEqualTo("1019.00");
        assertThat(figures(Api::company, contract, obligation, clock.today()).accepted())
                .isEqualTo("21.00");
    }

    /** Of one contract as somebody reads it, in each of the ways there are. */
    private record Figures(
            String accepted, String remaining, String attested, String ofObligation, String ofContract, int entries) {}

    private static Figures figures(
            Supplier<RequestSpecification> who, String contract, String obligation, LocalDate on) {
        JsonPath totals = get(who, "/v1/contracts/" + contract + "/totals?on=" + on);
        return new Figures(
                totals.getString("total.accepted"),
                totals.getString("total.remaining"),
                get(who, "/v1/contracts/" + contract + "/attestation?on=" + on).getString("total.accepted"),
                get(who, "/v1/obligations/" + obligation + "?on=" + on).getString("accepted"),
                get(who, "/v1/contracts/" + contract + "/obligations").getString("items[0].accepted"),
                get(who, "/v1/obligations/" + obligation + "/entries")
                        .getList("items")
                        .size());
    }

    private static JsonPath get(Supplier<RequestSpecification> who, String path) {
        return Api.ok(who.get().get(path)).jsonPath();
    }

    /** Four carriers and three changes in twelve years, as happened with one contract after the other in the field. */
    @Test
    void each_of_four_carriers_reads_its_own_years_and_no_year_changes_its_figures() {
        LocalDate start = LocalDate.of(clock.today().getYear() - 12, 1, 1);
        List<Supplier<RequestSpecification>> carriers = List.of(
                Api::facilitator,
                HandOverTest::successor,
                HandOverTest::third,
                () -> Api.as("hand-over-last", "facilitator", LAST, "DEP-21"));
        carriers.forEach(Supplier::get);
        List<String> sirets = List.of(FORMER, SUCCESSOR, THIRD, LAST);
        String contract = Api.created(Api.facilitator()
                        .body(Api.contract(Api.externalId(), start)
                                .replace("\"consultationLaunchedOn\":\"2025-09-01\",", "")
                                .replace("\"durationMonths\":18", "\"durationMonths\":150"))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(contract, "2000.00");
        for (int year = 0; year < 12; year++) {
            LocalDate month = start.plusYears(year).plusMonths(5);
            String placement = AtWork.somebody(obligation, month);
            AtWork.accepted(obligation, month, AtWork.line(placement, (100 + year) + ".37"));
        }
        List<Figures> before = years(start, contract, obligation);

        for (int change = 1; change < 4; change++) {
            Api.created(
                    proposed(Api.admin(), contract, handOver(sirets.get(change), start.plusYears(3L * change), "")));
        }

        assertThat(years(start, contract, obligation)).isEqualTo(before);
        for (int carrier = 0; carrier < 4; carrier++) {
            LocalDate last = start.plusYears(3L * (carrier + 1)).minusDays(1);
            Supplier<RequestSpecification> who = carriers.get(carrier);
            assertThat(figures(who, contract, obligation, last).accepted())
                    .as("carrier %d", carrier)
                    .isEqualTo(before.get(3 * carrier + 2).accepted());
            assertThat(figures(who, contract, obligation, clock.today()).attested())
                    .as("carrier %d today", carrier)
                    .isEqualTo(before.get(3 * carrier + 2).attested());
            assertThat(get(who, "/v1/statements?limit=500&contract=" + contract).getList("items"))
                    .as("months of carrier %d", carrier)
                    .hasSize(3 * carrier + 3);
        }
    }

    private List<Figures> years(LocalDate start, String contract, String obligation) {
        return IntStream.range(0, 12)
                .mapToObj(year -> start.plusYears(year + 1L).minusDays(1))
                .map(day -> figures(Api::admin, contract, obligation, day))
                .toList();
    }

    private static String statementOf(String entry) {
        return "/v1/statements/"
                + Api.ok(Api.facilitator().get("/v1/hours/" + entry)).jsonPath().getString("statementId");
    }

    @Test
    void a_part_is_handed_over_by_itself_and_who_had_it_reads_on_what_was_done_until_then() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        third();
        assertThat(seen(Api.otherFacilitator(), "/v1/contracts/" + contract)).isEqualTo(200);

        String id = Api.created(proposed(
                        Api.otherFacilitator(),
                        contract,
                        handOver(THIRD, clock.today(), ",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"35238\"}")))
                .jsonPath()
                .getString("id");
        Api.ok(third().post("/v1/hand-overs/" + id + "/agreement"));

        JsonPath now = read(third(), contract);
        assertThat(now.getString("followedBy")).isEqualTo(FORMER);
        assertThat(now.getList("parts[1].followers.siret")).containsExactly(null, THIRD);
        assertThat(seen(Api.otherFacilitator(), "/v1/contracts/" + contract)).isEqualTo(200);
        assertThat(proposed(
                                Api.otherFacilitator(),
                                contract,
                                handOver(
                                        SUCCESSOR,
                                        clock.today(),
                                        ",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"35238\"}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.ok(third().get("/v1/contracts?territory=DEP-35&limit=500"))
                        .jsonPath()
                        .getList("items.id"))
                .contains(contract);
        refused(
                proposed(
                        Api.facilitator(),
                        contract,
                        handOver(THIRD, clock.today(), ",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"69123\"}")),
                422,
                "HAND_OVER_PART_UNKNOWN");
    }

    @Test
    void whose_territory_it_was_before_somebody_was_named_reads_on_what_was_done_until_then() {
        LocalDate later = clock.today().minusMonths(1).withDayOfMonth(1);
        String contract = Api.created(Api.facilitator()
                        .body(Api.contract(Api.externalId(), clock.today().minusMonths(3))
                                .replace("\"followedBy\":\"" + FORMER + "\",", ""))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(contract, "1000.00");
        String before = AtWork.somebody(obligation, later.minusDays(1));
        String since = AtWork.somebody(obligation, later);
        successor();

        Api.created(proposed(Api.admin(), contract, handOver(SUCCESSOR, later, "")));

        assertThat(read(Api.facilitator(), contract).getList("followers.siret")).containsExactly(null, SUCCESSOR);
        assertThat(seen(Api.facilitator(), "/v1/placements/" + before)).isEqualTo(200);
        assertThat(seen(Api.facilitator(), "/v1/placements/" + since)).isEqualTo(404);
        assertThat(seen(Api.otherFacilitator(), "/v1/contracts/" + contract)).isEqualTo(404);
    }

    @Test
    void a_hand_over_that_cannot_be_is_refused_with_its_reason() {
        String contract = Api.newContract(clock.today().minusMonths(3));
        successor();
        LocalDate over = clock.today().withDayOfMonth(1).minusDays(1);

        refused(
                proposed(Api.facilitator(), contract, handOver("90000041500019", clock.today(), "")),
                422,
                "HAND_OVER_TO_UNKNOWN");
        refused(proposed(Api.facilitator(), contract, handOver(FORMER, clock.today(), "")), 422, "HAND_OVER_TO_SAME");
        refused(proposed(Api.facilitator(), contract, handOver(SUCCESSOR, over, "")), 422, "HAND_OVER_TOO_EARLY");
        assertThat(proposed(Api.otherFacilitator(), contract, handOver(SUCCESSOR, clock.today(), ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void telling_a_contract_anew_hands_it_over_to_nobody() {
        String externalId = Api.externalId();
        String body = Api.contract(externalId, clock.today().minusMonths(3));
        String contract = Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String path = "/v1/contracts/" + contract;

        refused(
                Api.facilitator()
                        .header("If-Match", Api.facilitator().get(path).header("ETag"))
                        .body(body.replace(FORMER, SUCCESSOR))
                        .put(path),
                422,
                "FOLLOWED_BY_HAND_OVER");
    }

    @Test
    void a_portfolio_that_the_register_hands_over_is_followed_by_the_successor_from_its_day_on() {
        RequestSpecification carrier = Api.as("hand-over-carrier", "facilitator", CARRIER, "DEP-21");
        successor();
        String contract = Api.created(carrier.body(
                                Api.contract(Api.externalId(), clock.today().minusMonths(3))
                                        .replace("\"followedBy\":\"" + FORMER, "\"followedBy\":\"" + CARRIER))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String divided = Api.newContract(clock.today().minusMonths(3));
        Divided.into(divided, Divided.OURS_AND_THEIRS);
        Api.created(proposed(
                Api.admin(),
                divided,
                handOver(CARRIER, clock.today(), ",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"21231\"}")));
        UUID handOver = UUID.randomUUID();

        Tokens.succeeded(CARRIER, handOver, SUCCESSOR, clock.today());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(TestKafka.drain("contracts.hand-over.v1").stream()
                                .filter(record -> handOver.toString().equals(record.key()))
                                .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                        .singleElement()
                        .asString()
                        .contains("\"contracts\":1", "\"parts\":1", "\"successor\":\"" + SUCCESSOR));
        assertThat(read(successor(), contract).getList("followers.siret")).containsExactly(CARRIER, SUCCESSOR);
        assertThat(read(successor(), divided).getList("parts[0].followers.siret"))
                .containsExactly(null, SUCCESSOR);
        assertThat(seen(Api.as("hand-over-carrier", "facilitator", CARRIER, "DEP-21"), "/v1/contracts/" + contract))
                .isEqualTo(200);
    }
}
