package fr.clausesociale.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether a prescriber can tell from an answer that somebody was known: calls of known and of unknown people mixed at random,
 * and how well each of what it sees would part them. 0.5 is a coin. {@code -Dcalls=2000} of each, and {@code -Dfiles=1000} files
 * of one line. Each area is printed with twice its standard error where there is nothing to tell (Mann and Whitney): 0.018 of
 * 2,000 and 2,000, 0.026 of 1,000 and 1,000. Of 200 and 200 it would be 0.058, and one measurement in eleven would leave 0.45 to 0.55
 * by chance.
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IndistinguishableBenchmark {

    private static final int CALLS = Integer.getInteger("calls", 2_000);
    private static final int FILES = Integer.getInteger("files", 1_000);
    private static final int WARM_UP = 400;
    private static final String CLAIMS = "beneficiaries.claims.v1";

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(31);

    /** One for all calls, as a prescriber's tool has it: signing one would take longer than what is measured. */
    private final String own = Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21");

    private final String other = Tokens.of("p2", "prescriber", "90000006800016", "ML", "DEP-35");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Person(String name, String first, LocalDate born) {}

    private record Call(String reference, boolean known, long began, double millis, int size, Set<String> headers) {}

    @Test
    void known_and_unknown_people_are_answered_alike() throws Exception {
        TestKafka.topic("eligibility.decision.v1", 1);
        List<Person> known = new ArrayList<>();
        for (int n = 0; n < CALLS + WARM_UP / 2 + FILES; n++) {
            known.add(person());
            push("K-" + n, known.get(n), other);
        }
        awaitTold();
        List<Boolean> order = new ArrayList<>(Collections.nCopies(CALLS, true));
        order.addAll(Collections.nCopies(CALLS, false));
        Collections.shuffle(order, random);
        for (int n = 0; n < WARM_UP; n++) {
            push("W-" + n, n % 2 == 0 ? known.get(CALLS + n / 2) : person(), own);
        }
        List<Call> calls = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        int next = 0;
        for (boolean isKnown : order) {
            // all of one length: nothing but the person is to tell
            String reference = "C-%06d".formatted(calls.size());
            Person who = isKnown ? known.get(next++) : person();
            people.add(who);
            long began = System.currentTimeMillis();
            long start = System.nanoTime();
            HttpResponse<String> answer = push(reference, who, own);
            double millis = (System.nanoTime() - start) / 1e6;
            Set<String> headers = new HashSet<>(answer.headers().map().keySet());
            calls.add(new Call(reference, isKnown, began, millis, answer.body().length(), headers));
        }
        awaitTold();
        print(calls);
        completed(calls, people);
        sentAsFiles(known.subList(CALLS + WARM_UP / 2, known.size()));
    }

    /** Each of them declared again with other content. */
    private void completed(List<Call> calls, List<Person> people) throws Exception {
        List<Call> again = new ArrayList<>();
        for (int n = 0; n < calls.size(); n++) {
            Call first = calls.get(n);
            long start = System.nanoTime();
            HttpResponse<String> answer = push(first.reference(), people.get(n), own, "\"origin\":\"OWN_STEP\",", 200);
            double millis = (System.nanoTime() - start) / 1e6;
            again.add(new Call(
                    first.reference(), first.known, 0, millis, answer.body().length(), Set.of()));
        }
        awaitTold();
        row("time of the answer to a completion (ms)", again, Call::millis);
        row("size of the answer to a completion", again, Call::size);
    }

    private void sentAsFiles(List<Person> known) throws Exception {
        List<Boolean> order = new ArrayList<>(Collections.nCopies(FILES, true));
        order.addAll(Collections.nCopies(FILES, false));
        Collections.shuffle(order, random);
        List<Call> files = new ArrayList<>();
        int next = 0;
        for (boolean isKnown : order) {
            Person who = isKnown ? known.get(next++) : person();
            String file = "externalId;lastName;firstNames;birthDate;sex;postalCode;communeCode;occupations;informedOn\n"
                    + "F-%06d;%s;%s;%s;F;21000;21231;F1704;2026-01-12\n"
                            .formatted(files.size(), who.name(), who.first(), who.born());
            String id = JsonPath.from(client.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                                    + "/v1/imports?kind=referrals&mode=commit"))
                                            .header("Authorization", "Bearer " + own)
                                            .header("Content-Type", "text/csv")
                                            .POST(HttpRequest.BodyPublishers.ofString(file))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .getString("id");
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> took(id) >= 0);
            int report = client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://localhost:" + RestAssured.port + "/v1/imports/" + id + "/rows"))
                                    .header("Authorization", "Bearer " + own)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .length();
            files.add(new Call(id, isKnown, 0, took(id), report, Set.of()));
        }
        row("size of a file's report", files, Call::size);
        row("time from a file's begin to its end (ms)", files, Call::millis);
        awaitTold();
    }

    private double took(String file) throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select coalesce(extract(epoch from finished_at - started_at) * 1000, -1)"
                                + " from import_job where id = '" + file + "'")) {
            found.next();
            return found.getDouble(1);
        }
    }

    private void print(List<Call> calls) throws Exception {
        Map<String, Long> told = toldAt();
        System.out.printf(
                "%n| what a prescriber sees | median known | median unknown | area under the curve | error |%n|---|---|---|---|---|%n");
        row("time of the answer (ms)", calls, Call::millis);
        row("size of the answer", calls, Call::size);
        assertThat(told.values()).hasSize(calls.size()).doesNotContainNull();
        row("time until claims are told (ms)", calls, call -> told.get(call.reference()) - call.began());
        assertThat(calls.stream().map(Call::headers).distinct()).hasSize(1);
    }

    private static void row(String what, List<Call> calls, ToDoubleFunction<Call> value) {
        double[] known =
                calls.stream().filter(Call::known).mapToDouble(value).sorted().toArray();
        double[] unknown = calls.stream()
                .filter(call -> !call.known)
                .mapToDouble(value)
                .sorted()
                .toArray();
        System.out.printf(
                "| %s | %.2f | %.2f | %.3f | ± %.3f |%n",
                what,
                known[known.length / 2],
                unknown[unknown.length / 2],
                area(known, unknown),
                2 * error(known.length, unknown.length));
    }

    /** Standard error of the area where both are drawn from one distribution. */
    private static double error(int known, int unknown) {
        return Math.sqrt((known + unknown + 1) / (12.0 * known * unknown));
    }

    /** How often a known one shows more than an unknown one; a tie is half. */
    private static double area(double[] known, double[] unknown) {
        double more = 0;
        for (double one : known) {
            more += Arrays.stream(unknown)
                    .map(other -> one > other ? 1 : one == other ? 0.5 : 0)
                    .sum();
        }
        return more / known.length / unknown.length;
    }

    /** When the claims of each reference were told. */
    private Map<String, Long> toldAt() throws Exception {
        Map<String, Long> lastOf = new HashMap<>();
        TestKafka.drain(CLAIMS).forEach(event -> lastOf.merge(event.key(), event.timestamp(), Math::max));
        Map<String, Long> told = new HashMap<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select external_id, beneficiary_id from referral where external_id like 'C-%'")) {
            while (rows.next()) {
                told.put(rows.getString(1), lastOf.get(rows.getString(2)));
            }
        }
        return told;
    }

    private void awaitTold() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            try (Connection connection = database.getConnection();
                    ResultSet left = connection
                            .createStatement()
                            .executeQuery(
                                    "select (select count(*) from outbox) + (select count(*) from untold_declaration)")) {
                left.next();
                return left.getLong(1) == 0;
            }
        });
    }

    private HttpResponse<String> push(String reference, Person who, String token) throws Exception {
        return push(reference, who, token, "", 201);
    }

    private HttpResponse<String> push(String reference, Person who, String token, String more, int status)
            throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/referrals"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                """
                                {"externalId":"%s","person":{"lastName":"%s","firstNames":"%s","birthDate":"%s","sex":"F",
                                "address":{"postalCode":"21000","communeCode":"21231"}},
                                "claims":[],"occupations":["F1704"],%s"informedOn":"2026-01-12"}""".formatted(reference, who.name(), who.first(), who.born(), more)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private Person person() {
        return new Person(word(8), word(6), LocalDate.of(1965, 1, 2).plusDays(random.nextInt(14_000)));
    }

    private String word(int letters) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < letters; at++) {
            word.append((char) ((at == 0 ? 'A' : 'a') + random.nextInt(26)));
        }
        return word.toString();
    }
}
