package fr.clausesociale.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sends files as a caller and reads what became of them. */
public record ImportSteps(Supplier<RequestSpecification> caller) {

    public String send(String file, String mode) {
        Response answer = caller.get().body(file).post("/v1/imports?kind=decp&mode=" + mode + "&file=essai.json");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        String id = answer.jsonPath().getString("id");
        assertThat(answer.header("Location")).endsWith("/v1/imports/" + id);
        return id;
    }

    public JsonPath done(String id) {
        JsonPath over = over(id, Duration.ofSeconds(60));
        assertThat(over.getString("status")).as(over.prettify()).isEqualTo("DONE");
        assertThat(sum(over)).isEqualTo(over.getLong("total"));
        return over;
    }

    public JsonPath over(String id, Duration within) {
        await().atMost(within)
                .untilAsserted(() -> assertThat(read(id).getString("status")).isNotIn("QUEUED", "RUNNING"));
        return read(id);
    }

    public JsonPath read(String id) {
        return caller.get().get("/v1/imports/" + id).jsonPath();
    }

    public JsonPath imported(String file) {
        return done(send(file, "commit"));
    }

    public List<Map<String, Object>> rows(String id, String outcome) {
        return caller.get()
                .get("/v1/imports/" + id + "/rows?limit=500" + (outcome == null ? "" : "&outcome=" + outcome))
                .jsonPath()
                .getList("items");
    }

    /** How many records became what: created, updated, unchanged, skipped, failed. */
    public static List<Long> counts(JsonPath read) {
        return List.of(
                read.getLong("created"),
                read.getLong("updated"),
                read.getLong("unchanged"),
                read.getLong("skipped"),
                read.getLong("failed"));
    }

    private static long sum(JsonPath read) {
        return counts(read).stream().mapToLong(Long::longValue).sum();
    }
}
