package fr.clausesociale.contracts.reading.totals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void incentives_are_left_out() {
        Figures figures = Figures.of(List.of(balance(true, "10.00", "4.00"), balance(false, "90.00", "90.00")));

        assertThat(figures.due()).isEqualTo("10.00");
        assertThat(figures.accepted()).isEqualTo("4.00");
        assertThat(figures.rate()).isEqualTo("0.4000");
    }

    @Test
    void a_rate_is_not_rounded_up_to_the_whole() {
        assertThat(Figures.of(List.of(balance(true, "100000.00", "99999.99"))).rate())
                .isEqualTo("0.9999");
    }

    @Test
    void nothing_due_has_no_rate() {
        assertThat(Figures.of(List.of()).rate()).isNull();
        assertThat(Figures.of(List.of(balance(true, "0.00", "5.00"))).rate()).isNull();
    }

    private static Balance balance(boolean owes, String due, String accepted) {
        BigDecimal remaining = new BigDecimal(due).subtract(new BigDecimal(accepted));
        return new Balance(
                UUID.randomUUID(),
                UUID.randomUUID(),
                owes ? Modality.EXECUTION_CONDITION : Modality.INCENTIVE,
                owes,
                "NONE",
                null,
                null,
                new BigDecimal(due),
                BigDecimal.ZERO,
                new BigDecimal(due),
                BigDecimal.ZERO,
                new BigDecimal(accepted),
                remaining.max(BigDecimal.ZERO),
                remaining.negate().max(BigDecimal.ZERO),
                null,
                null,
                null,
                null,
                ObligationStatus.IN_PROGRESS,
                false,
                List.of());
    }
}
