package fr.clausesociale.contracts.commitment;

import static fr.clausesociale.contracts.commitment.Promises.NOW;
import static fr.clausesociale.contracts.commitment.Promises.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.commitment.Promises.Followed;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any sequence of what can be done to a commitment; what is refused changes nothing. */
class CommitmentPropertiesTest {

    private enum What {
        ACHIEVE,
        TAKE_BACK,
        REVISE,
        CLOSE,
        WAIVE,
        REOPEN
    }

    private record Step(What what, LocalDate on, int quantity) {

        void on(Followed followed) {
            try {
                switch (what) {
                    case ACHIEVE -> followed.achieve(on, String.valueOf(quantity));
                    case TAKE_BACK -> followed.achieve(on, String.valueOf(-quantity));
                    case REVISE ->
                        followed.commitment.revise(
                                Promises.terms(String.valueOf(quantity), Unit.PERSONS), on, "avenant", NOW, "x");
                    case CLOSE -> followed.commitment.close(null, on, "fin", null, NOW, "x");
                    case WAIVE -> followed.commitment.close(CommitmentStatus.WAIVED, on, "levée", "D1", NOW, "x");
                    case REOPEN -> followed.commitment.reopen(on, "reprise", NOW, "x");
                }
            } catch (Problem refused) {
                // a rule said no: nothing happened
            }
        }
    }

    @Property
    void what_is_dated_after_a_day_does_not_change_how_it_stood(
            @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after, @ForAll("days") LocalDate day) {
        Followed followed = followed(before);
        Standing then = followed.on(day);
        Terms terms = followed.commitment.termsOn(day);
        after.stream().filter(step -> step.on().isAfter(day)).forEach(step -> step.on(followed));
        assertThat(followed.on(day)).isEqualTo(then);
        assertThat(followed.commitment.termsOn(day)).isEqualTo(terms);
    }

    @Property
    void what_is_kept_for_lists_is_what_the_entries_say(@ForAll("steps") List<Step> steps) {
        Followed followed = followed(steps);
        LocalDate end = START.plusYears(1);
        assertThat(followed.commitment.standing(end)).isEqualTo(followed.on(end));
    }

    @Property
    void on_no_day_is_less_than_nothing_achieved_or_left_to_do(
            @ForAll("steps") List<Step> steps, @ForAll("days") LocalDate day) {
        Standing standing = followed(steps).on(day);
        assertThat(standing.achieved()).isNotNegative();
        if (standing.remaining() != null) {
            assertThat(standing.remaining()).isNotNegative();
        }
        assertThat(standing.rate() == null).isEqualTo(standing.status() == CommitmentStatus.WAIVED);
    }

    private static Followed followed(List<Step> steps) {
        Followed followed = new Followed(Promises.of(CommitmentKind.HIRE_AFTER_CONTRACT, "3"));
        steps.forEach(step -> step.on(followed));
        return followed;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20).map(START::plusDays);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        days(),
                        Arbitraries.integers().between(1, 4))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }
}
