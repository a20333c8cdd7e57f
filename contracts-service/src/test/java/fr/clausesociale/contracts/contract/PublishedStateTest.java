package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Whatever is recorded of a contract is a change of the contract: told in its version, in the feed and on its topic. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishedStateTest {

    private static final String TOPIC = "contracts.contract.v1";

    @Inject
    BusinessClock clock;

    @Test
    void commitments_are_published_with_their_contract_at_every_change() {
        String id = Api.newContract(clock.today().minusMonths(6));
        String terms = """
                {"kind":"HIRE_AFTER_CONTRACT","lot":"1","quantity":"%s","description":"Deux embauches en CDI",
                 "proofExpected":"Copie du contrat","dueOn":"%s","source":"AWARD_OFFER"%s}""";
        LocalDate due = clock.today().plusMonths(1);
        Response recorded = changes(
                id,
                "commitment-recorded",
                () -> Api.created(Api.facilitator()
                        .body(terms.formatted("2.00", due, ""))
                        .post("/v1/contracts/" + id + "/commitments")));
        String commitment = recorded.header("Location").replaceAll(".*/v1", "/v1");
        changes(
                id,
                "commitment-revised",
                () -> Api.ok(Api.facilitator()
                        .header("If-Match", recorded.header("ETag"))
                        .body(terms.formatted("3.00", due, ",\"reason\":\"avenant 1 selon le dossier\""))
                        .put(commitment)));
        changes(
                id,
                "commitment-achieved",
                () -> Api.created(Api.buyer()
                        .body("{\"on\":\"%s\",\"quantity\":\"1\",\"proofReference\":\"DPAE 12\"}"
                                .formatted(clock.today()))
                        .post(commitment + "/achievements")));
        changes(
                id,
                "commitment-decided",
                () -> Api.ok(
                        Api.facilitator().body("{\"reason\":\"fin du marché\"}").post(commitment + "/closure")));
        JsonPath told = last(id);
        assertThat(told.getString("commitments[0].quantity")).isEqualTo("3.00");
        assertThat(told.getString("commitments[0].achieved")).isEqualTo("1.00");
        assertThat(told.getString("commitments[0].status")).isEqualTo("PARTLY_KEPT");
        assertThat(told.getString("commitments[0].closedOn"))
                .isEqualTo(clock.today().toString());
        assertThat(told.prettify()).doesNotContain("embauches", "DPAE", "fin du marché");
        changes(
                id,
                "commitment-decided",
                () -> Api.ok(Api.facilitator()
                        .body("{\"reason\":\"embauche en cours\"}")
                        .post(commitment + "/reopening")));
        assertThat(last(id).getString("commitments[0].closedOn")).isNull();
    }

    @Test
    void what_is_owed_by_date_is_published_with_the_contract_days_ahead_included() {
        LocalDate start = clock.today().minusMonths(6);
        String id = Api.newContract(start);
        String obligation = Api.newObligation(id, "100.00");
        LocalDate ahead = clock.today().plusMonths(2);

        changes(
                id,
                "obligation-amended",
                () -> Api.created(Api.facilitator()
                        .body(
                                "{\"kind\":\"AMENDMENT\",\"effectiveOn\":\"%s\",\"hours\":\"-25.00\",\"reason\":\"avenant numéro 2\"}"
                                        .formatted(ahead))
                        .post("/v1/obligations/" + obligation + "/entries")));

        JsonPath told = last(id);
        assertThat(told.getList("obligations[0].steps.due")).isEqualTo(List.of("100.00", "75.00"));
        assertThat(told.getString("obligations[0].steps[1].from")).isEqualTo(ahead.toString());
        assertThat(told.getString("obligations[0].due")).isEqualTo("100.00");
    }

    @Test
    void the_service_of_the_buyer_is_kept_and_published_with_the_contract() {
        String contract = Api.contract(Api.externalId(), clock.today().minusMonths(6))
                .replace("\"category\":\"COMMUNE\"", "\"category\":\"COMMUNE\",\"service\":\" Voirie \"");

        JsonPath created = Api.created(Api.facilitator().body(contract).post("/v1/contracts"))
                .jsonPath();

        assertThat(created.getString("buyer.service")).isEqualTo("Voirie");
        String id = created.getString("id");
        await().untilAsserted(() -> assertThat(types(id)).isNotEmpty());
        assertThat(last(id).getString("buyer.service")).isEqualTo("Voirie");
    }

    @Test
    void operation_and_tags_are_kept_found_and_published_with_the_contract() {
        String operation = "Les Grésilles " + Api.externalId();
        String tag = "étiquette " + Api.externalId();
        String service = "Service " + Api.externalId();
        String contract = Api.contract(Api.externalId(), clock.today().minusMonths(6))
                .replace("\"category\":\"COMMUNE\"", "\"category\":\"COMMUNE\",\"service\":\"" + service + "\"")
                .replaceFirst(
                        "\\{",
                        "{\"operation\":\" " + operation + "\",\"tags\":[\"" + tag + "\",\"a\",\" " + tag + "\"],");

        JsonPath created = Api.created(Api.facilitator().body(contract).post("/v1/contracts"))
                .jsonPath();

        assertThat(created.getString("operation")).isEqualTo(operation);
        assertThat(created.getList("tags")).isEqualTo(List.of("a", tag));
        String id = created.getString("id");
        for (List<String> asked :
                List.of(List.of("operation", operation), List.of("tag", tag), List.of("service", service))) {
            assertThat(Api.ok(Api.facilitator()
                                    .queryParam(asked.get(0), asked.get(1))
                                    .get("/v1/contracts"))
                            .jsonPath()
                            .getList("items.id"))
                    .as(asked.get(0))
                    .isEqualTo(List.of(id));
        }
        await().untilAsserted(() -> assertThat(types(id)).isNotEmpty());
        assertThat(last(id).getString("operation")).isEqualTo(operation);
        assertThat(last(id).getList("tags")).isEqualTo(List.of("a", tag));
        assertThat(Api.facilitator()
                        .body(contract.replace("[\"" + tag, "[\"a,b\",\"" + tag)
                                .replaceFirst("\"externalId\":\"", "\"externalId\":\"x"))
                        .post("/v1/contracts")
                        .statusCode())
                .as("a tag with a comma would be two")
                .isEqualTo(400);
    }

    @Test
    void all_hours_that_were_told_are_published_by_day() {
        LocalDate start = clock.today().minusMonths(6);
        String id = Api.newContract(start);
        String obligation = Api.newObligation(id, "100.00");

        changes(
                id,
                "obligation-total-hours-reported",
                () -> Api.created(Api.facilitator()
                        .body("{\"kind\":\"TOTAL_HOURS\",\"effectiveOn\":\"%s\",\"hours\":\"1200.00\"}"
                                .formatted(start.plusMonths(1)))
                        .post("/v1/obligations/" + obligation + "/entries")));

        JsonPath told = last(id);
        assertThat(told.getList("obligations[0].allHours.hours")).isEqualTo(List.of("1200.00"));
        assertThat(told.getString("obligations[0].allHours[0].on"))
                .isEqualTo(start.plusMonths(1).toString());
    }

    @Test
    void a_closure_derogations_and_terms_of_penalty_are_published_with_their_contract() {
        String id = Api.newContract(clock.today().minusMonths(20));
        Api.newObligation(id, "100.00");
        String path = "/v1/contracts/" + id;
        String derogation = "{\"motive\":\"%s\",\"reason\":\"Selon le rapport de présentation\"}";
        Response first = changes(
                id,
                "derogation-recorded",
                () -> Api.created(Api.buyer()
                        .body(derogation.formatted("NO_SUFFICIENT_LINK"))
                        .put(path + "/derogation")));
        changes(
                id,
                "derogation-recorded",
                () -> Api.ok(Api.buyer()
                        .header("If-Match", first.header("ETag"))
                        .body(derogation.formatted("COMPETITION_OR_DIFFICULTY"))
                        .put(path + "/derogation")));
        changes(
                id,
                "penalty-terms-recorded",
                () -> Api.created(Api.buyer()
                        .body("{\"perHour\":\"30.00\",\"graceDays\":30,\"cap\":null,\"source\":\"CCAP art. 12\"}")
                        .put(path + "/penalty-terms")));
        changes(
                id,
                "contract-closed",
                () -> Api.created(Api.facilitator()
                        .body("{\"reason\":\"Effectifs réduits\"}")
                        .post(path + "/closure")));
        JsonPath told = last(id);
        assertThat(told.getList("derogations.motive"))
                .containsExactly("NO_SUFFICIENT_LINK", "COMPETITION_OR_DIFFICULTY");
        assertThat(told.getString("penaltyTerms.perHour")).isEqualTo("30.00");
        assertThat(told.getString("closure.outcome")).isEqualTo("NOT_FULFILLED");
        assertThat(told.getString("closure.gap")).isEqualTo("100.00");
        assertThat(told.prettify()).doesNotContain("rapport de présentation", "CCAP art", "Effectifs");
        assertThat(told.getString("obligations[0].due"))
                .as("the whole state, not the change alone")
                .isEqualTo("100.00");
    }

    private Response changes(String id, String what, Supplier<Response> change) {
        long before = version(id);
        Instant since = Instant.parse(read(id).getString("updatedAt")).plusNanos(1000);
        Response answer = change.get();
        assertThat(version(id)).as(what).isEqualTo(before + 1);
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts?limit=500&updatedSince=" + since))
                        .jsonPath()
                        .getList("items.id"))
                .as(what)
                .contains(id);
        await().untilAsserted(() -> assertThat(types(id)).as(what).contains(what + "@" + (before + 1)));
        return answer;
    }

    private static JsonPath read(String id) {
        return Api.ok(Api.facilitator().get("/v1/contracts/" + id)).jsonPath();
    }

    private static long version(String id) {
        return read(id).getLong("version");
    }

    private static List<String> types(String id) {
        List<String> types = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(id)) {
            types.add(header(record, "ce_type")
                            .replace("fr.clausesociale.contracts.", "")
                            .replace(".v1", "") + "@" + header(record, "ce_aggregateversion"));
        }
        return types;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String id) {
        return TestKafka.drain(TOPIC).stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }

    /** What was told last, as the schema wants it. */
    private static JsonPath last(String id) {
        List<ConsumerRecord<String, byte[]>> all = records(id);
        String body = new String(all.get(all.size() - 1).value(), StandardCharsets.UTF_8);
        assertThat(schema().validate(body, InputFormat.JSON)).isEmpty();
        assertThat(JsonPath.from(body).getMap("").keySet())
                .containsAll(List.of("commitments", "closure", "derogations", "penaltyTerms"));
        return JsonPath.from(body);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("src/main/events/schemas/" + TOPIC + ".schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
