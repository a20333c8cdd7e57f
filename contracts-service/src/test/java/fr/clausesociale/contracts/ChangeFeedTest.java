package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows a feed of changes learns of every change, in whatever order transactions begin, write and commit. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ChangeFeedTest {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private String slow;
    private String quick;
    private Instant since;

    @BeforeEach
    void two_contracts() {
        slow = Api.newContract(clock.today().minusMonths(2));
        quick = Api.newContract(clock.today().minusMonths(2));
        since = clock.now();
    }

    @Test
    void what_was_dated_first_and_committed_last_is_told_to_who_went_on_meanwhile() {
        Instant early = clock.now();
        AllPages first = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("select 1").getSingleResult();
            terminate(quick);
            AllPages read = read("/v1/contracts", null);
            change("contract", slow, early);
            return read;
        });
        assertThat(first.ids()).contains(quick).doesNotContain(slow);
        assertThat(read("/v1/contracts", first.resume()).ids())
                .as("dated before what was read already")
                .containsExactly(slow);
    }

    @Test
    void what_is_newer_than_a_running_transaction_waits_for_it() {
        Instant early = clock.now();
        AllPages first = QuarkusTransaction.requiringNew().call(() -> {
            change("contract", slow, early);
            terminate(quick);
            return read("/v1/contracts", null);
        });
        assertThat(first.ids()).doesNotContain(slow, quick);
        assertThat(read("/v1/contracts", first.resume()).ids()).containsExactly(slow, quick);
        assertThat(read("/v1/contracts", null).ids()).containsSubsequence(slow, quick);
    }

    @Test
    void placements_statements_commitments_and_conventions_are_followed_alike() {
        LocalDate start = clock.today().minusMonths(1).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        List<String> placements = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        List<String> commitments = new ArrayList<>();
        List<String> conventions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            placements.add(AtWork.somebody(obligation, start));
            statements.add(AtWork.declared(obligation, start.plusMonths(i), AtWork.line(placements.get(0), "10.00"))
                    .jsonPath()
                    .getString("id"));
            commitments.add(Api.created(Api.facilitator().body("""
                                    {"kind":"TUTORING","quantity":"10.00","description":"Tutorat","proofExpected":"Feuilles",
                                     "source":"LOCAL"}""").post("/v1/contracts/" + contract + "/commitments"))
                    .jsonPath()
                    .getString("id"));
            conventions.add(Api.created(Api.facilitator()
                            .body("{\"name\":\"Charte locale\",\"territory\":\"DEP-21\",\"from\":\"2024-01-01\"}")
                            .post("/v1/conventions"))
                    .jsonPath()
                    .getString("id"));
        }
        Map<String, List<String>> lists = Map.of(
                "placement", placements, "statement", statements, "commitment", commitments, "convention", conventions);
        lists.forEach((table, ids) -> {
            String path = "/v1/" + table + "s";
            since = clock.now();
            Instant early = clock.now();
            AllPages first = QuarkusTransaction.requiringNew().call(() -> {
                database.createNativeQuery("select 1").getSingleResult();
                QuarkusTransaction.requiringNew().run(() -> change(table, ids.get(1), clock.now()));
                AllPages read = read(path, null);
                change(table, ids.get(0), early);
                return read;
            });
            assertThat(first.ids()).as(path).containsExactly(ids.get(1));
            assertThat(read(path, first.resume()).ids()).as(path).containsExactly(ids.get(0));
            Api.facilitator().get(path + "?updatedSince=hier").then().statusCode(400);
            Api.facilitator()
                    .queryParam("after", "OTk5OTk5OTk5OTk5")
                    .get(path + "?updatedSince=" + since)
                    .then()
                    .statusCode(400);
        });
    }

    private void terminate(String contract) {
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
    }

    /** As a transaction of the service does, with the time it took before it wrote. */
    private void change(String table, String id, Instant at) {
        database.createNativeQuery("update " + table + " set version = version + 1, updated_at = :at where id = :id")
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    /** From the time, or from where a reading before ended. */
    private AllPages read(String path, String resume) {
        return AllPages.of(Api::facilitator, path + "?limit=1&updatedSince=" + since, resume);
    }
}
