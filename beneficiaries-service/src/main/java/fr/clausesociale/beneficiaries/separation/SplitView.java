package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.link.FactKind;
import fr.clausesociale.beneficiaries.link.Separation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was recorded of two while they were taken for one, and whose it will be when they are two again.
 *
 * @param pseudonym the one that comes back into use
 * @param standsFor the one that stands for it
 * @param since from when on it does
 */
public record SplitView(UUID pseudonym, UUID standsFor, Instant since, List<FactView> facts) {

    /**
     * One fact.
     *
     * @param on its day
     * @param structure SIRET of who follows a referral or employs, or null
     * @param recordedUnder the pseudonym that it was recorded under
     * @param belongsTo the pseudonym that it will be counted under, null where nobody said so yet
     * @param asked whether that has to be said: nothing else tells
     */
    public record FactView(
            FactKind kind,
            UUID factId,
            LocalDate on,
            String structure,
            UUID recordedUnder,
            UUID belongsTo,
            boolean asked) {}

    static SplitView of(Separation two, Attribution attribution) {
        return new SplitView(
                two.goes(),
                two.stays(),
                two.since(),
                attribution.open().stream()
                        .map(fact -> new FactView(
                                fact.kind(),
                                fact.id(),
                                fact.on(),
                                fact.structure(),
                                fact.recordedUnder(),
                                attribution.side(fact).orElse(null),
                                attribution.asked(fact)))
                        .toList());
    }
}
