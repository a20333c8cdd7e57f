package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.rules.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Until when somebody may be hired. */
@ApplicationScoped
public class Rights {

    private final Decisions decisions;
    private final Persons persons;

    Rights(Decisions decisions, Persons persons) {
        this.decisions = decisions;
        this.persons = persons;
    }

    /**
     * A right that ends.
     *
     * @param beneficiaryId pseudonym that the decision belongs to
     * @param until last day
     */
    public record Right(UUID beneficiaryId, UUID decisionId, LocalDate from, LocalDate until, String ruleSetVersion) {

        static Right of(Decision decision) {
            return new Right(
                    decision.beneficiaryId(),
                    decision.id(),
                    decision.validFrom(),
                    decision.validUntil(),
                    decision.ruleSetVersion());
        }
    }

    /** Positive decisions that stand and end in these days, those that others outlast too, by id. */
    public List<Right> endingBetween(LocalDate first, LocalDate last, UUID after, int limit) {
        return decisions
                .find(
                        "outcome = ?1 and supersededBy is null and validUntil between ?2 and ?3 and id > ?4 order by id",
                        Outcome.ELIGIBLE,
                        first,
                        last,
                        after)
                .page(0, limit)
                .stream()
                .map(Right::of)
                .toList();
    }

    /** What somebody's right rests on that lasts longest, under whichever pseudonym; empty where there is none. */
    public Optional<Right> longest(UUID pseudonym) {
        Optional<Person> person = persons.current(pseudonym);
        return person.flatMap(present -> decisions.standing(persons.pseudonyms(present)).stream()
                .filter(decision -> decision.is(Outcome.ELIGIBLE))
                .max(Comparator.comparing(Decision::validUntil).thenComparing(Decision::id))
                .map(Right::of));
    }
}
