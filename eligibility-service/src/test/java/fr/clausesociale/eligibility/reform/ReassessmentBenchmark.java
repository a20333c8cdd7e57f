package fr.clausesociale.eligibility.reform;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.DeclarationReader;
import fr.clausesociale.eligibility.person.Settings;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to assess 100,000 people again, each read and unsealed from the database and judged by two rule sets, and one
 * person with the whole explanation.
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReassessmentBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int ONES = 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Inject
    AgroalDataSource database;

    @Inject
    Seal seal;

    @Inject
    PastDecisions past;

    @Inject
    DeclarationReader reader;

    @Inject
    Settings settings;

    @Inject
    ObjectMapper json;

    private final Random random = new Random(5);

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic("beneficiaries.claims.v1", 1);
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.topic("beneficiaries.link.v1", 1);
    }

    @Test
    void people_are_assessed_again() throws Exception {
        List<UUID> people = fill();
        RuleSets sets = RuleSets.shipped();
        RuleSet candidate = sets.version("FR-2").orElseThrow();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("| people read, unsealed and judged by two rule sets | seconds | of processor | changing |");
        for (int run = 0; run < 4; run++) {
            long start = System.nanoTime();
            long used = system.getProcessCpuTime();
            RuleSetTrial.OnPastDecisions found = past.under(candidate, sets, null);
            System.out.printf(
                    "| %d decisions, run %d | %.2f | %.2f | %d |%n",
                    found.decisions(),
                    run,
                    (System.nanoTime() - start) / 1e9,
                    (system.getProcessCpuTime() - used) / 1e9,
                    found.changing());
        }
        double[] millis = new double[ONES];
        double[] processor = new double[ONES];
        var threads = ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (int i = -ONES / 4; i < ONES; i++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            bytes = explained(people.get(random.nextInt(people.size())), sets).length;
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                "| one read, unsealed, judged, explained and written as JSON (%d bytes) | p50 %.2f ms | p99 %.2f ms"
                        + " | of processor p50 %.2f ms | p99 %.2f ms |%n",
                bytes, millis[ONES / 2], millis[ONES * 99 / 100], processor[ONES / 2], processor[ONES * 99 / 100]);
    }

    private byte[] explained(UUID person, RuleSets sets) throws Exception {
        Declaration declared = reader.open(read(person));
        Explainer judged = new Explainer(
                sets.choose(settings.of(declared), DAY).orElseThrow(), declared.facts(), declared.toJudge(), DAY);
        return json.writeValueAsBytes(judged.explanation());
    }

    private byte[] read(UUID person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select declaration from person where id = ?")) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private List<UUID> fill() throws SQLException {
        List<UUID> people = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement person = connection.prepareStatement("insert into person"
                        + " (id, status, territory, declaration, version) values (?, 'ACTIVE', 'DEP-21', ?, 0)");
                PreparedStatement decision = connection.prepareStatement("insert into decision (id, beneficiary_id,"
                        + " outcome, basis, assessed_on, valid_from, rule_set_version, window_months, window_start,"
                        + " findings, profile, explanation, regularisation, recorded_at, version)"
                        + " values (?, ?, 'MORE_INFORMATION', 'AUTOMATIC', ?, ?, 'FR-1', 24, 'FIRST_CLAUSE_HIRE',"
                        + " ''::bytea, ''::bytea, ''::bytea, false, now(), 0)")) {
            for (int i = 0; i < PEOPLE; i++) {
                UUID id = UUID.randomUUID();
                people.add(id);
                person.setObject(1, id);
                person.setBytes(2, seal.seal("claims", declaration(id).getBytes(StandardCharsets.UTF_8)));
                person.addBatch();
                decision.setObject(1, UUID.randomUUID());
                decision.setObject(2, id);
                decision.setObject(3, DAY);
                decision.setObject(4, DAY);
                decision.addBatch();
                if (i % 1000 == 999) {
                    person.executeBatch();
                    decision.executeBatch();
                }
            }
            person.executeBatch();
            decision.executeBatch();
        }
        return people;
    }

    /** Two referrals with three claims in all, as large as declarations are. */
    private String declaration(UUID id) {
        List<String> codes = RuleSets.shipped().version("FR-1").orElseThrow().codes();
        List<String> claims = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID claim = UUID.randomUUID();
            ids.add(claim);
            claims.add("""
                    {"claimId":"%s","criterion":"%s","since":"%s","until":null,
                     "evidence":{"kind":"DOCUMENT","issuedOn":"%s","validUntil":null}}""".formatted(
                            claim,
                            codes.get(random.nextInt(codes.size())),
                            DAY.minusDays(random.nextInt(900)),
                            DAY.minusDays(random.nextInt(200))));
        }
        return """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"%s","sex":"F","education":"BELOW_3",
                 "residence":{"communeCode":"21231","postalCode":"21000","epci":"242100410","department":"21","region":"27",
                 "qpv":"QN02103M"},"territory":"DEP-21","followedBy":null,"claims":[%s],
                 "referrals":[%s,%s],"effectiveFrom":"2026-01-12","recordedAt":"2026-01-12T09:30:00Z","reason":null}
                """.formatted(
                        id,
                        UUID.randomUUID(),
                        DAY,
                        DAY.minusDays(5800 + random.nextInt(14000)),
                        String.join(",", claims),
                        referral(ids.subList(0, 2)),
                        referral(ids.subList(2, 3)));
    }

    private static String referral(List<UUID> claims) {
        return """
                {"referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","qpv":"QN02103M","followedBy":null,
                 "territories":["COM-21231","EPCI-242100410","DEP-21","REG-27","FR"],"claims":["%s"],"revision":1}""".formatted(
                        UUID.randomUUID(),
                        DAY,
                        String.join("\",\"", claims.stream().map(UUID::toString).toList()));
    }
}
