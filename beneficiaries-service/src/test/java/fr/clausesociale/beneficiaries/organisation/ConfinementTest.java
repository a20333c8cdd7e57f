package fr.clausesociale.beneficiaries.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks at an organisation cannot look at a person in the same transaction. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConfinementTest {

    @Inject
    Organisations organisations;

    @Inject
    EntityManager database;

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary", "referral", "known_decision", "known_placement", "access_log", "outbox"})
    void the_register_cannot_read_people(String table) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    organisations.find("90000008400013");
                    database.createNativeQuery("select count(*) from " + table).getSingleResult();
                }))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_next_transaction_works_as_before() {
        QuarkusTransaction.requiringNew().run(() -> organisations.find("90000008400013"));

        Object counted = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from beneficiary")
                        .getSingleResult());

        assertThat(counted).isNotNull();
    }
}
