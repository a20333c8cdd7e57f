package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** People at work and the hours declared for them, over HTTP and the bus. */
public final class AtWork {

    private AtWork() {}

    /** A new person, decided to be eligible. */
    public static String eligible(LocalDate from) {
        String person = UUID.randomUUID().toString();
        Api.decide(person, "ELIGIBLE", from);
        return person;
    }

    /** The placement of a new person, active. */
    public static String somebody(String obligation, LocalDate startOn) {
        return placed(eligible(startOn), obligation, startOn);
    }

    /** The placement of a person who is eligible, active. */
    public static String placed(String person, String obligation, LocalDate startOn) {
        return placed(person, obligation, startOn, startOn.plusMonths(6));
    }

    public static String placed(String person, String obligation, LocalDate startOn, LocalDate endOn) {
        String placement = Api.newPlacement(person, obligation, startOn, endOn);
        return active(placement);
    }

    /** The same placement, once the decision on the person has arrived. */
    public static String active(String placement) {
        await().untilAsserted(() -> assertThat(status(placement)).isEqualTo("ACTIVE"));
        return placement;
    }

    public static String status(String placement) {
        return Api.ok(Api.facilitator().get("/v1/placements/" + placement))
                .jsonPath()
                .getString("status");
    }

    /** Tells as beneficiaries-service does that a pseudonym is somebody known under another. */
    public static void merged(String pseudonym, String into) {
        linked(pseudonym, into, "MERGE", 1, List.of());
    }

    /** Tells that they are two people after all. */
    public static void split(String pseudonym, String from) {
        split(pseudonym, from, List.of());
    }

    /** @param belonging identifiers with their kinds, recorded under the one that stood for both: {@code PLACEMENT:…} */
    public static void split(String pseudonym, String from, List<String> belonging) {
        linked(pseudonym, from, "SPLIT", 2, belonging);
    }

    private static void linked(String pseudonym, String other, String kind, int number, List<String> belonging) {
        String facts = belonging.stream()
                .map(fact -> "{\"kind\":\"%s\",\"factId\":\"%s\",\"recordedUnder\":\"%s\",\"belongsTo\":\"%s\"}"
                        .formatted(fact.split(":")[0], fact.split(":")[1], other, pseudonym))
                .collect(Collectors.joining(","));
        TestKafka.topic("beneficiaries.link.v1", 1);
        TestKafka.produce(
                "beneficiaries.link.v1",
                pseudonym,
                TestKafka.headers("fr.clausesociale.beneficiaries.link-merged.v1", pseudonym, number),
                "{\"beneficiaryId\":\"%s\",\"kind\":\"%s\",\"standsFor\":\"%s\",\"facts\":[%s]}"
                        .formatted(pseudonym, kind, other, facts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Of a statement. */
    public static String line(String placement, String hours) {
        return "{\"placementId\":\"%s\",\"hours\":\"%s\"}".formatted(placement, hours);
    }

    public static String lines(String... lines) {
        return "{\"lines\":[" + String.join(",", lines) + "]}";
    }

    /** The statement of the month that the day is in. */
    public static String statement(String obligation, LocalDate day) {
        return "/v1/obligations/" + obligation + "/statements/" + YearMonth.from(day);
    }

    public static Response declared(String obligation, LocalDate day, String... lines) {
        return Api.created(Api.company().body(lines(lines)).put(statement(obligation, day)));
    }

    /** The identifier of the statement. */
    public static String submitted(String obligation, LocalDate day, String... lines) {
        String id = declared(obligation, day, lines).jsonPath().getString("id");
        Api.ok(Api.company().post("/v1/statements/" + id + "/submission"));
        return id;
    }

    /** The entry of the first line. */
    public static String accepted(String obligation, LocalDate day, String... lines) {
        String id = submitted(obligation, day, lines);
        return Api.ok(Api.facilitator().post("/v1/statements/" + id + "/acceptance"))
                .jsonPath()
                .getString("lines[0].entryId");
    }

    /** Lines of hours sent as a file by the company, as the import says once it is over. */
    public static JsonPath imported(String mode, String file) {
        Response accepted = Api.company()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=statements&mode=" + mode);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.header("Location");
        await().untilAsserted(() -> assertThat(Api.company().get(job).jsonPath().getString("status"))
                .isIn("DONE", "FAILED"));
        return Api.ok(Api.company().get(job)).jsonPath();
    }
}
