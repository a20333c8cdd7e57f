package fr.clausesociale.beneficiaries.progress;

import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All decisions heard of. */
@ApplicationScoped
public class KnownDecisions implements PanacheRepositoryBase<KnownDecision, UUID> {

    /** Of a {@code KnownDecision d}: positive and in force on {@code :today}. */
    public static final String IN_FORCE =
            "d.outcome = 'ELIGIBLE' and d.superseded = false and d.validFrom <= :today and d.validUntil >= :today";

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

    /** Whom a decision belongs to that is told under a pseudonym. */
    public UUID owner(UUID decision, UUID under) {
        KnownDecision known = findById(decision);
        return known == null ? under : known.owner(under);
    }

    /** It belongs to whoever is behind another pseudonym than that it was recorded under. */
    public void belongs(UUID decision, UUID pseudonym) {
        findById(decision).belongsTo(pseudonym);
    }

    /** All of these people. */
    public List<KnownDecision> of(Pseudonyms people) {
        return of(people, new WhereClause(), " order by d.recordedAt, d.id");
    }

    /** What facilitators decided of a person under any of these pseudonyms, at any time; one that was superseded was told all the same. */
    public List<Ruling> rulings(Pseudonyms person) {
        return of(
                        person,
                        new WhereClause().add("d.basis = :basis", "basis", KnownDecision.FACILITATOR),
                        " order by d.recordedAt, d.id")
                .stream()
                .map(KnownDecision::ruling)
                .toList();
    }

    /** The positive decisions in force of these people. */
    public List<KnownDecision> positive(Pseudonyms people, LocalDate day) {
        return of(people, new WhereClause().add(IN_FORCE, "today", day), "");
    }

    private List<KnownDecision> of(Pseudonyms people, WhereClause which, String order) {
        return new WhereClause()
                .among("d.beneficiaryId", "people", people.all())
                .add(which)
                .query(getEntityManager(), "from KnownDecision d", order, KnownDecision.class)
                .getResultList();
    }
}
