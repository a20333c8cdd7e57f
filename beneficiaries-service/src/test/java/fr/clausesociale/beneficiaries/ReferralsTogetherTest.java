package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many referrals in one file are worth what they would be pushed one after the other: the same people, answers and events. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralsTogetherTest {

    private static final int ROWS = 40;

    /** As if nobody had changed a thing, but other people: nobody of one run is like somebody of the other. */
    private static final int YEARS_BETWEEN = 28;

    private static final List<String> LAST = List.of("Vasseur", "Vaseur", "Vasseur-Oger", "Oger", "Quillien");
    private static final List<String> FIRST = List.of("Nadia", "Nadja", "Nadia Lou", "Ivan");
    private static final List<String> BORN = List.of("1961-02-13", "1961-02-14", "1961-01-01", "1963-11-30");
    private static final List<String> ADDRESSES = List.of(
            "{\"postalCode\":\"21000\",\"communeCode\":\"21231\"}",
            "{\"postalCode\":\"21200\",\"communeCode\":\"21054\"}",
            "null");

    @Inject
    AgroalDataSource database;

    /** A referral without what makes it of one run. */
    private record Line(
            int number, String last, String first, String born, String sex, String address, String number8) {

        private String json(String mark, int yearsLater) {
            String identifier =
                    number8 == null ? "" : "\"franceTravailId\":\"" + (yearsLater == 0 ? "4" : "5") + number8 + "\",";
            return """
                   {"externalId":"%s-%d","person":{"lastName":"%s","firstNames":"%s","birthDate":"%s","sex":"%s",%s"address":%s},\
                   "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(
                            mark,
                            number,
                            last + mark,
                            first,
                            LocalDate.parse(born).plusYears(yearsLater),
                            sex,
                            identifier,
                            address);
        }
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            lines.add(line(number, random));
        }
        return lines;
    }

    private static Line line(int number, Random random) {
        return new Line(
                number,
                one(LAST, random),
                one(FIRST, random),
                one(BORN, random),
                random.nextInt(5) == 0 ? "M" : "F",
                one(ADDRESSES, random),
                random.nextInt(3) == 0 ? "07183" + random.nextInt(4) + "K" : null);
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Some as they were, some otherwise, and some new. */
    private static List<Line> again(List<Line> before, Random random) {
        List<Line> lines = new ArrayList<>();
        for (Line line : before) {
            lines.add(
                    random.nextBoolean()
                            ? line
                            : new Line(
                                    line.number(),
                                    line.last(),
                                    line.first(),
                                    line.born(),
                                    line.sex(),
                                    one(ADDRESSES, random),
                                    line.number8()));
            if (random.nextInt(4) == 0) {
                lines.add(line(ROWS + line.number(), random));
            }
        }
        return lines;
    }

    private static List<String> pushed(List<Line> lines, String mark) {
        List<String> outcomes = new ArrayList<>();
        for (Line line : lines) {
            Response answer = prescriber().body(line.json(mark, 0)).post("/v1/referrals");
            outcomes.add(answer.statusCode() == 201 ? "CREATED" : answer.statusCode() == 200 ? "KNOWN" : "FAILED");
        }
        return outcomes;
    }

    private static List<String> sent(List<Line> lines, String mark) {
        String file = lines.stream().map(line -> line.json(mark, YEARS_BETWEEN)).collect(Collectors.joining("\n"));
        String id = prescriber()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .queryParam("kind", "referrals")
                .queryParam("mode", "commit")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> prescriber()
                        .get("/v1/imports/{id}", id)
                        .jsonPath()
                        .getString("status")
                        .equals("DONE"));
        JsonPath rows = prescriber()
                .queryParam("limit", 500)
                .get("/v1/imports/{id}/rows", id)
                .jsonPath();
        return rows.<String>getList("items.outcome").stream()
                .map(outcome -> outcome.equals("UPDATED") || outcome.equals("UNCHANGED") ? "KNOWN" : outcome)
                .toList();
    }

    /**
     * What came of a run, told without identifiers: a person is the first line that is theirs. Whom somebody may be is asked
     * afterwards, at no certain moment, and is no part of it.
     */
    private record Became(List<String> outcomes, Map<String, String> lines, Map<String, List<String>> told) {}

    private Became became(List<String> outcomes, String mark) throws Exception {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, String> people = new HashMap<>();
        for (String row : query(
                "select external_id || ' ' || beneficiary_id || ' ' || (match = 'MATCHED') || ' ' || status || ' ' || revision"
                        + " || ' ' || version from referral where external_id like '" + mark
                        + "-%' order by cast(split_part(external_id, '-', 2) as int)")) {
            String[] told = row.split(" ", 3);
            String line = told[0].substring(mark.length());
            people.putIfAbsent(told[1], line);
            lines.put(line, people.get(told[1]) + " " + told[2]);
        }
        Map<String, List<String>> told = new HashMap<>();
        for (String topic : List.of("beneficiaries.beneficiary.v1", "beneficiaries.claims.v1")) {
            for (ConsumerRecord<String, byte[]> event : TestKafka.drain(topic)) {
                if (people.containsKey(event.key())) {
                    told.computeIfAbsent(people.get(event.key()), person -> new ArrayList<>())
                            .add(header(event, "ce_type") + " " + header(event, "ce_aggregateversion"));
                }
            }
        }
        return new Became(outcomes, lines, told);
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return event.headers().lastHeader(name) == null
                ? ""
                : new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<String> query(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private void awaitTold() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> query("select count(*) from outbox").equals(List.of("0")));
    }

    private static final int SEEDS = 3;
    private static final List<String> MARKS = List.of("bobobo", "kikiki", "dudadu", "gegege", "tytyty", "zazoza");

    @ParameterizedTest
    @ValueSource(longs = {12, 13, 14})
    void a_file_is_worth_what_its_lines_are_one_after_the_other(long seed) throws Exception {
        Random random = new Random(seed);
        List<Line> first = lines(random);
        List<Line> second = again(first, random);
        String one = mark(seed);
        String other = mark(seed + SEEDS);
        facilitator().get("/v1/referrals").then().statusCode(200);

        List<String> singly = new ArrayList<>(pushed(first, one));
        singly.addAll(pushed(second, one));
        List<String> together = new ArrayList<>(sent(first, other));
        together.addAll(sent(second, other));

        awaitTold();
        assertThat(became(together, other)).isEqualTo(became(singly, one));
    }

    /** The end of all last names of a run: far from those of the others, or people of two runs might be one. */
    private static String mark(long run) {
        return MARKS.get((int) (run % MARKS.size()));
    }
}
