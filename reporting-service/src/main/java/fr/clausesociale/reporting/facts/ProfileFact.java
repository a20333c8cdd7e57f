package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Coarse description of a person on the day of a decision, never changed afterwards: later moves and birthdays change no
 * figure. Travels sealed, because criteria may tell of health or of a conviction.
 *
 * @param criteria the criteria that were satisfied, several per person; none that tells of health, offences or social care
 * @param sealedCriteria those that do, with commas, under the person's own key ({@link KeyFact}); null where there are none
 * @param sealedFor the pseudonym whose key that is, where it is another than the one it names; else null
 */
public record ProfileFact(
        UUID decisionId,
        UUID beneficiaryId,
        String ageBand,
        String sex,
        String epci,
        String department,
        String qpv,
        String education,
        List<String> criteria,
        String sealedCriteria,
        Instant recordedAt,
        UUID sealedFor)
        implements Fact {

    public ProfileFact {
        Objects.requireNonNull(decisionId, "decisionId");
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** The pseudonym under whose key criteria are sealed. */
    public UUID keyHolder() {
        return sealedFor == null ? beneficiaryId : sealedFor;
    }

    @Override
    public UUID id() {
        return decisionId;
    }
}
