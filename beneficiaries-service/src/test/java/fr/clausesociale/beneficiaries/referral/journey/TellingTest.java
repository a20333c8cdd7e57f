package fr.clausesociale.beneficiaries.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.referral.journey.Telling.Assessments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a prescriber is told follows from what happened since its referral, and from nothing else. */
class TellingTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-12T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 11);
    private static final Assessments OWN = Assessments.NONE.with(
            new Said("MORE_INFORMATION", null, List.of(), List.of(), List.of(), RECEIVED.plusSeconds(1)));

    @Property(tries = 300)
    void nothing_of_before_is_told(
            @ForAll("rulings") List<Ruling> since, @ForAll("rulings") List<Ruling> others, @ForAll boolean assessed) {
        Assessments own = assessed ? OWN : Assessments.NONE;
        List<Ruling> all = new ArrayList<>(others.stream()
                .map(ruling -> new Ruling(
                        ruling.outcome(),
                        ruling.validUntil(),
                        List.of(),
                        RECEIVED.minusSeconds(1 + ruling.recordedAt().getEpochSecond() % 1000)))
                .toList());
        all.addAll(since);

        assertThat(Telling.of(own, all, RECEIVED)).isEqualTo(Telling.of(own, since, RECEIVED));
    }

    @Property(tries = 300)
    void the_journey_ends_with_the_answer(@ForAll("rulings") List<Ruling> since) {
        Telling telling = Telling.of(OWN, since, RECEIVED);

        JourneyEntry last = telling.decisions().get(telling.decisions().size() - 1);
        assertThat(last.event()).isEqualTo(telling.answer().outcome());
        assertThat(last.until()).isEqualTo(telling.answer().until());
    }

    @Provide
    Arbitrary<List<Ruling>> rulings() {
        return Combinators.combine(
                        Arbitraries.of("ELIGIBLE", "NOT_ELIGIBLE", "MORE_INFORMATION"),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 100_000))
                .as((outcome, days, seconds) -> new Ruling(
                        outcome,
                        outcome.equals("ELIGIBLE") ? DAY.plusDays(days) : null,
                        List.of(),
                        RECEIVED.plusSeconds(seconds)))
                .list()
                .ofMaxSize(6);
    }
}
