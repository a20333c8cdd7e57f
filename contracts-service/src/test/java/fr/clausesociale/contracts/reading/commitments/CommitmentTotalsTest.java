package fr.clausesociale.contracts.reading.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTotalsTest {

    @Test
    void what_is_waived_is_told_but_neither_promised_nor_achieved() {
        CommitmentTotals total = CommitmentTotals.of(List.of(
                        count(CommitmentKind.EXTRA_HOURS, Unit.HOURS, CommitmentStatus.PARTLY_KEPT, 2, "300", "150"),
                        count(CommitmentKind.EXTRA_HOURS, Unit.HOURS, CommitmentStatus.WAIVED, 1, "500", "20")))
                .get(0);
        assertThat(total.commitments()).isEqualTo(3);
        assertThat(total.byStatus())
                .containsEntry(CommitmentStatus.WAIVED, 1L)
                .containsEntry(CommitmentStatus.OPEN, 0L);
        assertThat(total.promised()).isEqualByComparingTo("300");
        assertThat(total.achieved()).isEqualByComparingTo("150");
        assertThat(total.rate()).isEqualByComparingTo("0.5");
    }

    @Test
    void different_units_are_never_added_up() {
        assertThat(CommitmentTotals.of(List.of(
                        count(CommitmentKind.TUTORING, Unit.HOURS, CommitmentStatus.OPEN, 1, "10", "0"),
                        count(CommitmentKind.TUTORING, Unit.PERSONS, CommitmentStatus.OPEN, 1, "2", "0"))))
                .extracting(CommitmentTotals::unit)
                .containsExactly(Unit.HOURS, Unit.PERSONS);
    }

    @Test
    void without_figures_the_rate_is_undefined() {
        CommitmentTotals total = CommitmentTotals.of(List.of(
                        count(CommitmentKind.QUALITATIVE, Unit.ACTIONS, CommitmentStatus.PARTLY_KEPT, 1, "0", "3")))
                .get(0);
        assertThat(total.rate()).isNull();
    }

    private static CommitmentTotals.Count count(
            CommitmentKind kind, Unit unit, CommitmentStatus status, long n, String promised, String achieved) {
        return new CommitmentTotals.Count(kind, unit, status, n, new BigDecimal(promised), new BigDecimal(achieved), 0);
    }
}
