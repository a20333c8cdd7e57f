package fr.clausesociale.beneficiaries.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All decisions heard of. */
@ApplicationScoped
public class KnownDecisions implements PanacheRepositoryBase<KnownDecision, UUID> {

    public void keep(DecisionState state) {
        KnownDecision known = findById(state.decisionId());
        if (known == null) {
            known = new KnownDecision(state.decisionId());
            known.update(state);
            persist(known);
        } else {
            known.update(state);
        }
    }

    /** What facilitators decided of a person under any of these pseudonyms, at any time; one that was superseded was told all the same. */
    public List<Ruling> rulings(Collection<UUID> beneficiaries) {
        return list(
                        "beneficiaryId in ?1 and basis = ?2 order by recordedAt, id",
                        beneficiaries,
                        KnownDecision.FACILITATOR)
                .stream()
                .map(KnownDecision::ruling)
                .toList();
    }

    /** The positive decisions in force of these people. */
    public List<KnownDecision> positive(Collection<UUID> beneficiaries, LocalDate day) {
        return list(
                "beneficiaryId in ?1 and superseded = false and outcome = 'ELIGIBLE'"
                        + " and validFrom <= ?2 and validUntil >= ?2",
                beneficiaries,
                day);
    }
}
