package fr.clausesociale.beneficiaries.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VaultTest {

    @Inject
    Vault vault;

    record Told(LocalDate from, LocalDate until) {}

    @Test
    void what_was_sealed_is_opened_though_nobody_may_tell_such_days_any_more() {
        Told told = new Told(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        assertThat(vault.open(vault.seal(told), Told.class)).isEqualTo(told);
    }
}
