package fr.clausesociale.contracts.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.contracts.Divided;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Conventions over HTTP, and what the hours accepted on contracts come to for them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConventionApiTest {

    @Inject
    BusinessClock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void hours_of_signatories_contracts_count_towards_the_target_of_the_year() throws Exception {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String landlord = Api.newSiret();
        String latecomer = Api.newSiret();
        String stranger = Api.newSiret();
        String convention = convention("DEP-21", start.minusYears(2), "");
        sign(convention, landlord, start.minusYears(1));
        sign(convention, latecomer, start);

        String worker = AtWork.eligible(start);
        String sameWorker = AtWork.eligible(start);
        accept(worker, obligation(landlord, start.minusMonths(1), "21231"), start, "100.00");
        accept(sameWorker, obligation(landlord, start.minusMonths(1), "21231"), start, "20.00");
        String entry =
                accept(AtWork.eligible(start), obligation(landlord, start.minusMonths(1), "21231"), start, "30.00");
        Api.created(Api.facilitator()
                .body("{\"hours\":\"0.00\",\"reason\":\"pas sur ce chantier\"}")
                .post("/v1/hours/" + entry + "/correction"));
        accept(AtWork.eligible(start), obligation(latecomer, start.minusMonths(1), "21231"), start, "7.00");
        accept(AtWork.eligible(start), obligation(landlord, start.minusMonths(1), "35238"), start, "11.00");
        accept(AtWork.eligible(start), obligation(stranger, start.minusMonths(1), "21231"), start, "13.00");
        merged(sameWorker, worker);

        int year = start.getYear();
        assertThat(progress(convention, year).jsonPath().getString("rate")).isNull();
        Api.ok(Api.facilitator()
                .body("{\"hours\":\"1200.00\",\"peopleMin\":4,\"peopleMax\":5}")
                .put(convention + "/targets/" + year));
        Response progress = progress(convention, year);
        assertThat(progress.jsonPath().getString("hours"))
                .as(progress.asString())
                .isEqualTo("120.00");
        assertThat(progress.jsonPath().getInt("persons")).isEqualTo(1);
        assertThat(new BigDecimal(progress.jsonPath().getString("rate"))).isEqualByComparingTo("0.1000");
        assertThat(new BigDecimal(progress.jsonPath().getString("peopleRate"))).isEqualByComparingTo("0.2500");
        assertThat(progress.jsonPath().getInt("contracts")).isEqualTo(2);
        assertThat(progress.jsonPath().getList("signatories.contracts", Integer.class))
                .containsExactly(2, 0);
        assertThat(progress.jsonPath().getString("leftOut.elsewhere.hours")).isEqualTo("11.00");
        assertThat(progress.jsonPath().getString("leftOut.notSignatory.hours")).isEqualTo("7.00");
        assertThat(progress(convention, year - 1).jsonPath().getString("hours")).isEqualTo("0.00");

        String wrong = sign(convention, stranger, start.minusYears(1))
                .header("Location")
                .replaceAll(".*/v1", "/v1");
        assertThat(progress(convention, year).jsonPath().getString("hours")).isEqualTo("133.00");
        Response annulled = Api.ok(Api.facilitator()
                .body("{\"reason\":\"erreur selon le dossier\"}")
                .post(wrong + "/annulment"));
        assertThat(progress(convention, year).jsonPath().getString("hours")).isEqualTo("120.00");

        Api.ok(Api.facilitator()
                .header("If-Match", annulled.header("ETag"))
                .body(body(
                        "DEP-21",
                        start.minusYears(2),
                        ",\"counting\":{\"signature\":\"MONTH_WORKED\",\"place\":\"ANYWHERE\"}"))
                .put(convention));
        Response otherwise = progress(convention, year);
        assertThat(otherwise.jsonPath().getString("hours")).isEqualTo("138.00");
        assertThat(otherwise.jsonPath().getInt("persons")).isEqualTo(3);
        assertThat(otherwise.jsonPath().getString("leftOut.elsewhere.hours")).isEqualTo("0.00");
    }

    @Test
    void figures_of_contracts_elsewhere_that_the_caller_does_not_see_are_told_by_no_convention() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String landlord = Api.newSiret();
        accept(AtWork.eligible(start), obligation(landlord, start.minusMonths(1), "21231"), start, "50.00");
        for (String territory : List.of("DEP-35", "DEP-21")) {
            String convention = Api.created(Api.otherFacilitator()
                            .body(body(
                                    territory,
                                    start.minusYears(2),
                                    ",\"followedBy\":\"90000004300019\",\"counting\":{\"place\":\"ANYWHERE\"}"))
                            .post("/v1/conventions"))
                    .header("Location")
                    .replaceAll(".*/v1", "/v1");
            Api.created(signing(Api.otherFacilitator(), convention, landlord, start.minusYears(1)));

            Response progress = Api.ok(Api.otherFacilitator().get(convention + "/progress?year=" + start.getYear()));

            assertThat(progress.jsonPath().getString("hours")).as(territory).isEqualTo("0.00");
            assertThat(progress.jsonPath().getInt("persons")).isZero();
            assertThat(progress.jsonPath().getInt("contracts")).isZero();
            assertThat(progress.jsonPath().getString("leftOut.elsewhere.hours")).isEqualTo("0.00");
        }
    }

    @Test
    void a_contract_that_was_handed_over_is_in_no_figures_of_who_followed_it_before() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String landlord = Api.newSiret();
        String contract = Api.created(Api.facilitator()
                        .body(Api.contract(Api.externalId(), start.minusMonths(1))
                                .replace(Api.BUYER_ORG, landlord)
                                .replace("\"code\":\"21231\"", "\"code\":\"35238\""))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        accept(AtWork.eligible(start), Api.newObligation(contract, "900.00"), start, "50.00");
        String convention = convention(
                "DEP-21",
                start.minusYears(2),
                ",\"followedBy\":\"90000003500015\",\"counting\":{\"place\":\"ANYWHERE\"}");
        sign(convention, landlord, start.minusYears(1));
        assertThat(progress(convention, start.getYear()).jsonPath().getString("hours"))
                .isEqualTo("50.00");

        Api.created(Api.admin()
                .body("{\"to\":\"90000004300019\",\"on\":\"%s\",\"reason\":\"Le portage change de structure\"}"
                        .formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/hand-over"));

        Response progress = progress(convention, start.getYear());
        assertThat(progress.jsonPath().getString("hours")).isEqualTo("0.00");
        assertThat(progress.jsonPath().getInt("contracts")).isZero();
    }

    @Test
    void a_charter_counts_what_others_follow_in_its_territory_and_keeps_the_few_people_of_it_to_itself() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String landlord = Api.newSiret();
        accept(AtWork.eligible(start), obligation(landlord, start.minusMonths(1), "21231"), start, "50.00");
        RequestSpecification city = Api.as("city", "facilitator", "90000007600019", "COM-21231");
        String charter = Api.created(
                        city.body(body("COM-21231", start.minusYears(2), "")).post("/v1/conventions"))
                .header("Location")
                .replaceAll(".*/v1", "/v1");
        sign(charter, landlord, start.minusYears(1));

        Response progress = Api.ok(Api.as("city", "facilitator", "90000007600019", "COM-21231")
                .get(charter + "/progress?year=" + start.getYear()));

        assertThat(progress.jsonPath().getString("hours")).isEqualTo("50.00");
        assertThat(progress.jsonPath().getString("signatories[0].hours")).isEqualTo("50.00");
        assertThat(progress.jsonPath().getString("persons")).isNull();
        assertThat(progress(charter, start.getYear()).jsonPath().getInt("persons"))
                .as("whom the caller follows it may count")
                .isEqualTo(1);
    }

    @Test
    void hours_of_a_part_count_where_it_lies_and_those_of_before_the_contract_was_divided_by_its_shares() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String landlord = Api.newSiret();
        String obligation = obligation(landlord, start.minusMonths(1), "21231");
        String contract = Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                .jsonPath()
                .getString("contractId");
        accept(AtWork.eligible(start), obligation, start, "50.00");
        Divided.into(contract, """
                {"parts":[{"place":{"kind":"COMMUNE","code":"21231"},"share":"0.30"},
                          {"place":{"kind":"COMMUNE","code":"35238"},"share":"0.70"}]}""");
        acceptInPart("21231", AtWork.eligible(start), Api.newObligation(contract, "100.00"), start, "20.00");
        String here = convention("DEP-21", start.minusYears(2), "");
        sign(here, landlord, start.minusYears(1));
        String there = Api.created(Api.otherFacilitator()
                        .body(body("DEP-35", start.minusYears(2), ""))
                        .post("/v1/conventions"))
                .header("Location")
                .replaceAll(".*/v1", "/v1");
        Api.created(signing(Api.otherFacilitator(), there, landlord, start.minusYears(1)));

        Response progress = progress(here, start.getYear());

        assertThat(progress.jsonPath().getString("hours")).isEqualTo("35.00");
        assertThat(progress.jsonPath().getInt("contracts")).isEqualTo(1);
        assertThat(progress.jsonPath().getString("leftOut.elsewhere.hours")).isEqualTo("35.00");
        assertThat(Api.ok(Api.otherFacilitator().get(there + "/progress?year=" + start.getYear()))
                        .jsonPath()
                        .getString("hours"))
                .isEqualTo("35.00");
    }

    @Test
    void a_convention_is_published_with_who_signed_and_what_it_aims_at() {
        LocalDate from = LocalDate.of(2024, 3, 1);
        String convention = convention("EPCI-242100410", from, "");
        sign(convention, Api.BUYER_ORG, from);
        String wrong = sign(convention, Api.newSiret(), from).header("Location").replaceAll(".*/v1", "/v1");
        Api.ok(Api.facilitator()
                .body("{\"reason\":\"erreur selon le dossier\"}")
                .post(wrong + "/annulment"));

        Response aimed = Api.ok(Api.facilitator()
                .body("{\"hours\":\"150000.00\",\"peopleMin\":300,\"peopleMax\":400}")
                .put(convention + "/targets/2026"));

        long version = Long.parseLong(aimed.header("ETag").replace("\"", ""));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(convention)).hasSize((int) version));
        ConsumerRecord<String, byte[]> last = published(convention).get((int) version - 1);
        assertThat(new String(last.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("fr.clausesociale.contracts.convention-target-set.v1");
        JsonPath told = JsonPath.from(new String(last.value(), StandardCharsets.UTF_8));
        assertThat(told.getString("territory")).isEqualTo("EPCI-242100410");
        assertThat(told.getString("counting.signature")).isEqualTo("AT_NOTIFICATION");
        assertThat(told.getList("signatories.siren")).isEqualTo(List.of(Siret.siren(Api.BUYER_ORG)));
        assertThat(told.getString("signatories[0].signedOn")).isEqualTo("2024-03-01");
        assertThat(told.getInt("targets[0].year")).isEqualTo(2026);
        assertThat(told.getString("targets[0].hours")).isEqualTo("150000.00");
        assertThat(told.getInt("targets[0].peopleMax")).isEqualTo(400);
    }

    private static List<ConsumerRecord<String, byte[]>> published(String convention) {
        return TestKafka.drain("contracts.convention.v1").stream()
                .filter(record -> record.key().equals(id(convention)))
                .toList();
    }

    @Test
    void signatories_come_and_go_by_date() {
        LocalDate from = LocalDate.of(2024, 3, 1);
        String convention = convention("EPCI-242100410", from, "");
        String body = Api.newSiret();
        Response signed = sign(convention, body, from);
        String signatory = signed.header("Location").replaceAll(".*/v1", "/v1");
        assertThat(Api.ok(Api.facilitator().get(convention)).jsonPath().getInt("signatories"))
                .isEqualTo(1);
        assertThat(Api.ok(Api.facilitator().get(convention)).header("ETag")).isEqualTo(signed.header("ETag"));
        refused(409, "ALREADY_SIGNATORY", signing(Api.facilitator(), convention, body, from.plusDays(1)));
        Response ended = Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"2025-12-31\",\"reason\":\"retrait selon le dossier\"}")
                .post(signatory + "/end"));
        assertThat(ended.jsonPath().getString("endedOn")).isEqualTo("2025-12-31");
        assertThat(Api.ok(Api.facilitator().get(convention)).jsonPath().getInt("signatories"))
                .isZero();
        sign(convention, body, LocalDate.of(2026, 1, 1));
        assertThat(Api.ok(Api.facilitator().get(convention + "/signatories"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        assertThat(Api.ok(Api.facilitator().get("/v1/conventions?signatory=" + body))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void a_target_once_set_is_replaced_only_with_the_version_read() {
        String convention = convention("DEP-21", LocalDate.of(2024, 1, 1), "");
        String path = convention + "/targets/2026";
        Response first = Api.ok(Api.facilitator()
                .body("{\"hours\":\"150000.00\",\"peopleMin\":300,\"peopleMax\":400}")
                .put(path));
        refused(
                428,
                "PRECONDITION_REQUIRED",
                Api.facilitator().body("{\"hours\":\"1.00\"}").put(path));
        Response second = Api.ok(Api.facilitator()
                .header("If-Match", first.header("ETag"))
                .body("{\"hours\":\"140000.00\",\"reason\":\"avenant selon le dossier\"}")
                .put(path));
        assertThat(second.jsonPath().getString("targets[0].hours")).isEqualTo("140000.00");
        refused(
                412,
                "PRECONDITION_FAILED",
                Api.facilitator()
                        .header("If-Match", first.header("ETag"))
                        .body("{\"hours\":\"1.00\"}")
                        .put(path));
        assertThat(Api.ok(Api.facilitator().get(path)).jsonPath().getList("items"))
                .hasSize(2);
        refused(422, "TARGET_EMPTY", Api.facilitator().body("{}").put(convention + "/targets/2027"));
        refused(
                422,
                "YEAR_OUTSIDE_CONVENTION",
                Api.facilitator().body("{\"hours\":\"1.00\"}").put(convention + "/targets/2020"));
        assertThat(Api.facilitator()
                        .body("{\"hours\":\"1.00\"}")
                        .put(convention + "/targets/99999")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_out_of_reach_is_not_found_and_a_signatory_reads_what_it_signed() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        String convention = convention("COM-21231", from, "");
        assertThat(Api.otherFacilitator().get(convention).statusCode()).isEqualTo(404);
        assertThat(Api.buyer().get(convention).statusCode()).isEqualTo(404);
        assertThat(signing(Api.otherFacilitator(), convention, Api.newSiret(), from)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.company().get(convention).statusCode()).isEqualTo(403);
        sign(convention, Api.BUYER_ORG, from);
        Api.ok(Api.buyer().get(convention));
        assertThat(Api.otherBuyer().get(convention).statusCode()).isEqualTo(404);
        assertThat(Api.buyer().get(convention + "/progress").statusCode()).isEqualTo(403);
        assertThat(ids(Api.buyer(), "")).contains(id(convention));
        assertThat(ids(Api.otherFacilitator(), "")).doesNotContain(id(convention));
        assertThat(ids(Api.facilitator(), "?territory=DEP-21")).contains(id(convention));
        assertThat(ids(Api.facilitator(), "?territory=DEP-21&on=2023-12-31")).doesNotContain(id(convention));

        String followed = convention("DEP-21", from, ",\"followedBy\":\"" + Api.FACILITATOR_ORG + "\"");
        Response feed = Api.ok(Api.facilitator().get("/v1/conventions?limit=1&updatedSince=2020-01-01T00:00:00Z"));
        assertThat(Api.ok(Api.facilitator()
                                .get("/v1/conventions?updatedSince=2020-01-01T00:00:00Z&limit=500&after="
                                        + feed.jsonPath().getString("next")))
                        .jsonPath()
                        .getList("items.id", String.class))
                .isNotEmpty()
                .doesNotContain(feed.jsonPath().getString("items[0].id"))
                .contains(id(convention));
        RequestSpecification neighbour = Api.as("neighbour", "facilitator", "90000007600019", "DEP-21");
        assertThat(neighbour.get(followed).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_refused_with_its_place() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        refused(
                422,
                "TERRITORY_UNKNOWN",
                Api.facilitator().body(body("DEP-99", from, "")).post("/v1/conventions"));
        refused(
                422,
                "CONVENTION_OUTSIDE_REACH",
                Api.facilitator().body(body("DEP-35", from, "")).post("/v1/conventions"));
        refused(
                422,
                "DATES_REVERSED",
                Api.facilitator()
                        .body(body("DEP-21", from, ",\"until\":\"2023-01-01\""))
                        .post("/v1/conventions"));
        String convention = convention("DEP-21", from, "");
        refused(422, "SIRET_INVALID", signing(Api.facilitator(), convention, "12345678901234", from));
        assertThat(Api.facilitator()
                        .queryParam("on", "+999999999-12-31")
                        .get("/v1/conventions")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.facilitator().get(convention + "/progress?year=x").statusCode())
                .isEqualTo(400);
    }

    private List<String> ids(RequestSpecification caller, String filter) {
        return Api.ok(caller.queryParam("limit", 500).get("/v1/conventions" + filter))
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static String id(String convention) {
        return convention.substring(convention.lastIndexOf('/') + 1);
    }

    private static Response progress(String convention, int year) {
        return Api.ok(Api.facilitator().get(convention + "/progress?year=" + year));
    }

    private static String convention(String territory, LocalDate from, String more) {
        return Api.created(Api.facilitator().body(body(territory, from, more)).post("/v1/conventions"))
                .header("Location")
                .replaceAll(".*/v1", "/v1");
    }

    private static String body(String territory, LocalDate from, String more) {
        return "{\"name\":\"Charte locale\",\"territory\":\"%s\",\"from\":\"%s\"%s}".formatted(territory, from, more);
    }

    private static Response sign(String convention, String siret, LocalDate on) {
        return Api.created(signing(Api.facilitator(), convention, siret, on));
    }

    private static Response signing(RequestSpecification caller, String convention, String siret, LocalDate on) {
        return caller.body("{\"siret\":\"%s\",\"name\":\"Un bailleur\",\"signedOn\":\"%s\"}".formatted(siret, on))
                .post(convention + "/signatories");
    }

    private static void refused(int status, String code, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    /** An obligation on a new contract of a buyer, performed in a commune. */
    private static String obligation(String buyer, LocalDate notifiedOn, String commune) {
        String contract = Api.contract(Api.externalId(), notifiedOn)
                .replace(Api.BUYER_ORG, buyer)
                .replace("\"code\":\"21231\"", "\"code\":\"" + commune + "\"");
        String id = Api.created(Api.facilitator().body(contract).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        return Api.newObligation(id, "900.00");
    }

    /** Hours worked in the month of {@code start} and accepted; returns their entry. */
    private static String accept(String beneficiary, String obligation, LocalDate start, String hours) {
        String placement = AtWork.placed(beneficiary, obligation, start);
        return AtWork.accepted(obligation, start, AtWork.line(placement, hours));
    }

    /** The same, worked in a part of a contract that is divided. */
    private static void acceptInPart(
            String commune, String beneficiary, String obligation, LocalDate start, String hours) {
        String placement = Api.created(Api.facilitator()
                        .body(Api.placement(beneficiary, obligation, start, start.plusMonths(6))
                                .replace(
                                        "\"share\":\"1.00\"",
                                        "\"share\":\"1.00\",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"%s\"}"
                                                .formatted(commune)))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id");
        AtWork.accepted(obligation, start, AtWork.line(AtWork.active(placement), hours));
    }

    private void merged(String pseudonym, String into) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into beneficiary_copy (id, status, merged_into) values (?::uuid, 'MERGED', ?::uuid)")) {
            insert.setString(1, pseudonym);
            insert.setString(2, into);
            insert.executeUpdate();
        }
    }
}
