package fr.clausesociale.eligibility.ending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.eligibility.decision.Rights.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On which day somebody is reminded of which right. */
class ReminderDueTest {

    private static final LocalDate END = LocalDate.of(2026, 7, 31);
    private static final List<Integer> DAYS = List.of(90, 30);

    private static Optional<Integer> due(LocalDate from, LocalDate today) {
        return Reminding.due(new Right(UUID.randomUUID(), UUID.randomUUID(), from, END, "FR-1"), DAYS, today);
    }

    @Test
    void a_right_is_reminded_of_90_and_30_days_before_its_last_day() {
        LocalDate from = LocalDate.of(2026, 2, 1);

        assertThat(due(from, END.minusDays(91))).isEmpty();
        assertThat(due(from, END.minusDays(90))).contains(90);
        assertThat(due(from, END.minusDays(31))).contains(90);
        assertThat(due(from, END.minusDays(30))).contains(30);
        assertThat(due(from, END)).contains(30);
    }

    @Test
    void a_right_shorter_than_a_reminder_is_reminded_of_only_by_the_later_one() {
        LocalDate from = END.minusDays(60);

        assertThat(due(from, END.minusDays(60))).isEmpty();
        assertThat(due(from, END.minusDays(30))).contains(30);
    }
}
