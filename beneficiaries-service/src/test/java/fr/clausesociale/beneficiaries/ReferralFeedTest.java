package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.prescriber;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows its referrals learns of every change, in whatever order transactions begin, write and commit. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralFeedTest {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private String slow;
    private String quick;
    private Instant since;

    @BeforeEach
    void two_referrals() {
        slow = pushed();
        quick = pushed();
        since = clock.now();
    }

    @Test
    void what_was_dated_first_and_committed_last_is_told_to_who_went_on_meanwhile() {
        for (boolean own : new boolean[] {true, false}) {
            since = clock.now();
            Instant early = clock.now();
            AllPages first = QuarkusTransaction.requiringNew().call(() -> {
                database.createNativeQuery("select 1").getSingleResult();
                QuarkusTransaction.requiringNew().run(() -> change(quick, clock.now()));
                AllPages read = read(own, null);
                change(slow, early);
                return read;
            });
            assertThat(first.ids()).containsExactly(quick);
            assertThat(read(own, first.resume()).ids())
                    .as("dated before what was read already")
                    .containsExactly(slow);
        }
    }

    @Test
    void what_is_newer_than_a_running_transaction_waits_for_it() {
        Instant early = clock.now();
        AllPages first = QuarkusTransaction.requiringNew().call(() -> {
            change(slow, early);
            QuarkusTransaction.requiringNew().run(() -> change(quick, clock.now()));
            return read(true, null);
        });
        assertThat(first.ids()).doesNotContain(slow, quick);
        assertThat(read(true, first.resume()).ids()).containsExactly(slow, quick);
        assertThat(read(true, null).ids()).containsSubsequence(slow, quick);
    }

    @Test
    void a_cursor_of_another_database_is_refused() {
        prescriber()
                .queryParam("after", "OTk5OTk5OTk5OTk5")
                .queryParam("updatedSince", since.toString())
                .get("/v1/referrals")
                .then()
                .statusCode(400);
    }

    private static String pushed() {
        return prescriber()
                .body("""
                        {"externalId":"FT-%s","person":{"lastName":"Vasseur%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}],
                         "occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(
                                UUID.randomUUID(), UUID.randomUUID().toString().replaceAll("[^a-f]", "")))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As a transaction of the service does, with the time it took before it wrote. */
    private void change(String referral, Instant at) {
        database.createNativeQuery("update referral set version = version + 1, updated_at = :at where id = :id")
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", UUID.fromString(referral))
                .executeUpdate();
    }

    /** From the time, or from where a reading before ended. */
    private AllPages read(boolean own, String resume) {
        return AllPages.of(
                own ? Callers::prescriber : Callers::facilitator,
                "/v1/referrals?limit=1&updatedSince=" + since,
                resume);
    }
}
