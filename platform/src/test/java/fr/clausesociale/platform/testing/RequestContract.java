package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document decides in one way what it understands: parameters, formats, charsets, encodings.
 * A service extends this in a {@code @QuarkusTest}; it fails when it found no operation.
 */
public abstract class RequestContract {

    private static final List<String> TERRITORIES_REFUSED = List.of(
            "dep-21", "DEP-99", "DEP-021", "REG-26", "COM-99999", "EPCI-123456789", "Dijon", "DEP-21 x", "99999");
    private static final List<String> TERRITORIES_TAKEN =
            List.of("", " ", "FR", "DEP-21", " DEP-21 ", "COM-21073", "COM-21272", "REG-27", "EPCI-242100410");
    private static final List<String> DAYS_REFUSED = List.of(
            "99999-01-01", "+99999-01-01", "1899-12-31", "3000-01-01", "2026-02-30", "01/02/2026", "2026-02", "x");
    private static final List<String> DAYS_TAKEN = List.of("", " ", "2026-02-28", " 2026-02-28 ");
    private static final List<String> MONTHS_REFUSED = List.of("99999-01", "2026-13", "2026-1", "2026-01-01", "x");
    private static final List<String> INSTANTS_REFUSED =
            List.of("+99999-01-01T00:00:00Z", "3000-01-01T00:00:00Z", "2026-01-01", "x");
    private static final List<String> INSTANTS_TAKEN =
            List.of("", " ", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00");

    @Test
    void every_operation_refuses_a_parameter_it_does_not_know() throws IOException {
        List<DescribedOperation> operations = DescribedOperation.all();
        assertThat(operations).isNotEmpty();
        for (DescribedOperation operation : operations) {
            Response answer = call(operation, caller(operation).queryParam("whatever", "1"));
            assertRefused(operation, answer, 400, "PARAMETER_UNKNOWN");
        }
    }

    @Test
    void every_operation_refuses_a_format_that_it_does_not_give() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            for (String accept : List.of("x", "text/x-nothing", "image/png", "application/json;q=0, text/csv;q=0")) {
                Response answer = call(operation, caller(operation).header("Accept", accept));
                assertRefused(operation, answer, 406, "NOT_ACCEPTABLE");
            }
        }
    }

    @Test
    void every_operation_with_a_body_refuses_formats_charsets_and_encodings_that_it_does_not_take() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            if (operation.contentType() == null) {
                continue;
            }
            for (String type : List.of("x", "text/x-nothing", "application/pdf", "application/json; charset=none")) {
                Response answer = send(operation, caller(operation).header("Content-Type", type));
                assertRefused(operation, answer, 415, "UNSUPPORTED_MEDIA_TYPE");
            }
            Response encoded = send(
                    operation,
                    caller(operation)
                            .header("Content-Type", operation.contentType())
                            .header("Content-Encoding", "gzip"));
            assertRefused(operation, encoded, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void every_operation_without_a_body_refuses_one_in_which_something_is_said() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            if (operation.contentType() == null) {
                Response answer = caller(operation)
                        .header("Content-Type", "application/json")
                        .body("{\"x\":1}".getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), operation.address());
                assertRefused(operation, answer, 400, "BODY_NOT_TAKEN");
            }
        }
    }

    @Test
    void no_refusal_fills_the_log_with_its_stack() throws IOException {
        try (LoggedFailures logged = LoggedFailures.listening()) {
            for (DescribedOperation operation : DescribedOperation.all()) {
                call(operation, caller(operation).queryParam("whatever", "1"));
                call(operation, caller(operation).header("Accept", "x"));
                for (String body : List.of("{", "[]", "{\"whatever\":1}", "{}", "null", "1", "\"\\ud800\"")) {
                    if (operation.contentType() != null) {
                        caller(operation)
                                .header("Content-Type", operation.contentType())
                                .body(body.getBytes(StandardCharsets.UTF_8))
                                .request(operation.method(), operation.address());
                    }
                }
            }
            assertThat(logged.found()).isEmpty();
        }
    }

    @Test
    void every_parameter_is_read_in_the_one_way_of_its_type() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            for (Map.Entry<String, JsonNode> parameter : operation.query().entrySet()) {
                String name = parameter.getKey();
                JsonNode schema = parameter.getValue();
                if (name.equals("territory")) {
                    table(operation, name, TERRITORIES_TAKEN, TERRITORIES_REFUSED);
                } else if ("date".equals(schema.path("format").asText())) {
                    table(operation, name, DAYS_TAKEN, DAYS_REFUSED);
                } else if ("date-time".equals(schema.path("format").asText())) {
                    table(operation, name, INSTANTS_TAKEN, INSTANTS_REFUSED);
                } else if (schema.path("pattern").asText().startsWith("^[0-9]{4}-(0")) {
                    table(operation, name, List.of("", " ", "2026-02"), MONTHS_REFUSED);
                } else if ("boolean".equals(schema.path("type").asText())) {
                    table(operation, name, List.of("", " ", "true", "false"), List.of("TRUE", "1", "oui"));
                } else if ("uuid".equals(schema.path("format").asText())) {
                    table(operation, name, List.of(""), List.of("1-1-1-1-1", "x"));
                } else if (schema.has("enum")) {
                    String first = schema.path("enum").get(0).asText();
                    table(
                            operation,
                            name,
                            List.of("", first),
                            List.of(first.toLowerCase(Locale.ROOT) + "x", "NOTHING"));
                }
            }
        }
    }

    /** A generated client refuses to send what the document says may not be sent. */
    @Test
    void a_body_is_described_as_owed_where_it_is_and_nowhere_else() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            if (operation.contentType() != null && !operation.roles().isEmpty()) {
                Response answer = caller(operation)
                        .header("Content-Type", operation.contentType())
                        .header("If-Match", "\"1\"")
                        .request(operation.method(), operation.address());
                assertThat(answer.statusCode() == 400)
                        .as("%s without a body: %s", operation, answer.asString())
                        .isEqualTo(operation.bodyOwed());
            }
        }
    }

    @Test
    void every_list_of_a_body_says_how_long_it_may_be_so_that_its_largest_body_is_known() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            assertThat(operation.unboundedLists()).as(operation.toString()).isEmpty();
        }
    }

    @Test
    void parameters_of_one_name_have_one_type() throws IOException {
        for (DescribedOperation operation : DescribedOperation.all()) {
            operation.query().forEach((name, schema) -> {
                switch (name) {
                    case "territory" ->
                        assertThat(schema.path("pattern").asText())
                                .as("%s?%s", operation, name)
                                .contains("EPCI");
                    case "on" ->
                        assertThat(schema.path("format").asText())
                                .as("%s?%s", operation, name)
                                .isEqualTo("date");
                    case "updatedSince" ->
                        assertThat(schema.path("format").asText())
                                .as("%s?%s", operation, name)
                                .isEqualTo("date-time");
                    default -> {
                        // names that stand for different things
                    }
                }
            });
        }
    }

    private static void table(DescribedOperation operation, String name, List<String> taken, List<String> refused) {
        for (String value : refused) {
            Response answer = call(operation, caller(operation).queryParam(name, value));
            assertThat(answer.statusCode())
                    .as("%s?%s=%s: %s", operation, name, value, answer.asString())
                    .isEqualTo(400);
            assertThat(answer.jsonPath().getString("code"))
                    .as("%s?%s=%s", operation, name, value)
                    .isEqualTo("INVALID_PARAMETER");
            assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                    .contains(name);
        }
        for (String value : taken) {
            Response answer = call(operation, caller(operation).queryParam(name, value));
            if (answer.statusCode() == 400) {
                assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                        .as("%s?%s=%s: %s", operation, name, value, answer.asString())
                        .isNotNull()
                        .doesNotContain(value.isBlank() ? "" : name);
            } else {
                assertThat(answer.statusCode())
                        .as("%s?%s=%s", operation, name, value)
                        .isNotEqualTo(500);
            }
        }
    }

    private static void assertRefused(DescribedOperation operation, Response answer, int status, String code) {
        assertThat(answer.statusCode())
                .as("%s: %s", operation, answer.asString())
                .isEqualTo(status);
        assertThat(answer.contentType()).as(operation.toString()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(operation.toString()).isEqualTo(code);
    }

    private static RequestSpecification caller(DescribedOperation operation) {
        String role = operation.roles().iterator().next();
        return RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.of("somebody", role, "90000008400013", null, "FR"));
    }

    private static Response call(DescribedOperation operation, RequestSpecification request) {
        if (operation.sendsBody()) {
            request.header(
                    "Content-Type", operation.contentType() == null ? "application/json" : operation.contentType());
        }
        return send(operation, request);
    }

    private static Response send(DescribedOperation operation, RequestSpecification request) {
        if (operation.sendsBody()) {
            request.body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), operation.address());
    }
}
