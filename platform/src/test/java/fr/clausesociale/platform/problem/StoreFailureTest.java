package fr.clausesociale.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreFailureTest {

    @Test
    void a_database_that_is_not_reached_is_told_from_one_that_refuses() {
        for (String state : List.of("08006", "57P01", "57P03", "53300", "58030", "25006")) {
            assertThat(of(state)).as(state).isEqualTo(StoreFailure.AWAY);
        }
        for (String state : List.of("23505", "22001", "42P01", "57014")) {
            assertThat(of(state)).as(state).isEqualTo(StoreFailure.NONE);
        }
    }

    @Test
    void what_another_transaction_did_first_is_told_as_such() {
        for (String state : List.of("40001", "40P01", "55P03")) {
            assertThat(of(state)).as(state).isEqualTo(StoreFailure.CHANGED_MEANWHILE);
        }
        assertThat(StoreFailure.of(new IllegalStateException(new OptimisticLockException())))
                .isEqualTo(StoreFailure.CHANGED_MEANWHILE);
    }

    @Test
    void a_commit_that_fails_without_a_word_leaves_it_in_doubt() {
        assertThat(StoreFailure.of(new IllegalStateException(new RollbackException("gone"))))
                .isEqualTo(StoreFailure.IN_DOUBT);
        RollbackException refused = new RollbackException("refused");
        refused.initCause(new SQLException("duplicate", "23505"));
        assertThat(StoreFailure.of(refused)).isEqualTo(StoreFailure.NONE);
        assertThat(StoreFailure.of(new IllegalStateException("no database in it")))
                .isEqualTo(StoreFailure.NONE);
    }

    private static StoreFailure of(String state) {
        return StoreFailure.of(new IllegalStateException(new SQLException("test", state)));
    }
}
