package fr.clausesociale.beneficiaries.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.person.GeneratedPeople.Person;
import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.vault.KeyedIndex;
import fr.clausesociale.beneficiaries.vault.SealedText;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * How long it takes to find out who a referred person is among many in the database, and how long the prescriber waits, who is
 * answered before that while others are being recognised beside. {@code -Dpeople=1000000} is all of it.
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RecognitionBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 200_000);
    private static final int AT_ONCE = 50_000;
    private static final int WARM_UP = 500;
    private static final int MEASURED = 2_000;

    @Inject
    SealedText number;

    @Inject
    KeyedIndex index;

    @Inject
    AgroalDataSource database;

    @Inject
    AlikePeople alike;

    /** As a prescriber's tool calls: one connection kept, one token for many calls. */
    private final HttpClient client = HttpClient.newHttpClient();

    private final String token = Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21");
    private final List<Person> sample = new ArrayList<>();
    private final GeneratedPeople people = new GeneratedPeople(101);
    private final Disturbances disturbances = new Disturbances(new Random(102), people);

    @Test
    void a_referral_is_matched_among_many() throws Exception {
        long start = System.nanoTime();
        fill();
        System.out.printf("%n%d people stored in %.0f s%n", PEOPLE, (System.nanoTime() - start) / 1e9);
        System.out.println("| | median ms | p99 ms | most ms |");
        print(
                "found and weighed",
                measure(told -> QuarkusTransaction.requiringNew()
                        .run(() -> alike.choose(Descriptions.of(told.identity(), told.place())))));
        print("POST /v1/referrals", measure(this::push));
        start = System.nanoTime();
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> waiting() == 0);
        System.out.printf("everybody recognised %.1f s after the last answer%n", (System.nanoTime() - start) / 1e9);
    }

    private long waiting() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet left = connection.createStatement().executeQuery("select count(*) from untold_declaration")) {
            left.next();
            return left.getLong(1);
        }
    }

    private void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f |%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private long[] measure(java.util.function.Consumer<Disturbances.Told> act) {
        long[] nanos = new long[MEASURED];
        Random random = new Random(103);
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Person person = sample.get(random.nextInt(sample.size()));
            Disturbances.Told told = disturbances.tell(person, sample.get(random.nextInt(sample.size())));
            long start = System.nanoTime();
            act.accept(told);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    private void push(Disturbances.Told told) {
        Identity who = told.identity();
        String number = who.franceTravailId() == null ? "" : "\"franceTravailId\":\"" + who.franceTravailId() + "\",";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/referrals"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"externalId":"%s","person":{"lastName":"%s","firstNames":"%s","birthDate":"%s","sex":"%s",%s
                        "address":{"postalCode":"21000","communeCode":"21231"}},
                        "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(
                        UUID.randomUUID(), who.lastName(), who.firstNames(), who.birthDate(), who.sex(), number)))
                .build();
        int status = send(request);
        // a slip can make a birthday that nobody has
        assertThat(status).isIn(201, 422);
    }

    private int send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (int done = 0; done < PEOPLE; done += AT_ONCE) {
                List<Person> some = people.make(AT_ONCE);
                store(connection, some);
                sample.addAll(some.subList(0, AT_ONCE / 10));
            }
            // or the database does so by itself, while it is measured
            statement.execute("vacuum analyze beneficiary");
            statement.execute("vacuum analyze match_key");
        }
    }

    private void store(Connection connection, List<Person> people) throws Exception {
        StringBuilder rows = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (Person person : people) {
            UUID id = Ids.next();
            Identity who = person.identity();
            Description described = GeneratedBase.describe(person);
            rows.append(String.join(
                            "\t",
                            id.toString(),
                            id.toString(),
                            "ACTIVE",
                            who.lastName(),
                            who.firstNames(),
                            who.birthDate().toString(),
                            who.sex().name(),
                            who.franceTravailId() == null
                                    ? "\\N"
                                    : number.convertToDatabaseColumn(who.franceTravailId()),
                            NameKey.plain(who.lastName()),
                            NameKey.plain(who.firstNames()),
                            "",
                            person.place().commune(),
                            person.place().department(),
                            person.place().territory(),
                            "true",
                            "{}",
                            "{" + person.place().territory() + "}",
                            id.toString(),
                            "2026-01-12",
                            "2026-01-12 08:00:00Z",
                            "2026-01-12 08:00:00Z",
                            "0"))
                    .append('\n');
            index.kept(BlockingKeys.of(described))
                    .forEach(key -> keys.append(key).append('\t').append(id).append('\n'));
        }
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        copies.copyIn(
                "copy beneficiary (id, present, status, last_name, first_names, birth_date, sex, france_travail_id, plain_last_name,"
                        + " plain_first_names, further_numbers, commune, department, territory, residence, structures,"
                        + " territories, last_referral_id, referred_on, created_at, updated_at, version) from stdin",
                new StringReader(rows.toString()));
        copies.copyIn("copy match_key (key, beneficiary_id) from stdin", new StringReader(keys.toString()));
    }
}
