package fr.clausesociale.beneficiaries.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /**
     * The decision that a new referral of a person starts from: a positive one in force, or what a facilitator said. An
     * automatic refusal is no start: the referral is assessed by itself.
     */
    public Optional<DecisionState> startingPoint(UUID beneficiary, LocalDate day) {
        return list(
                        "beneficiaryId = ?1 and superseded = false and validFrom <= ?2"
                                + " and (validUntil is null or validUntil >= ?2)"
                                + " and (outcome = 'ELIGIBLE' or basis = 'FACILITATOR')"
                                + " order by case when outcome = 'ELIGIBLE' then 0 else 1 end, validUntil desc, recordedAt desc",
                        beneficiary,
                        day)
                .stream()
                .findFirst()
                .map(KnownDecision::state);
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
