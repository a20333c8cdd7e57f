package fr.clausesociale.eligibility.ending;

import fr.clausesociale.eligibility.decision.Rights.Right;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All reminders ever told. */
@ApplicationScoped
class Reminders implements PanacheRepositoryBase<Reminder, UUID> {

    /** Whether it was told of whom the right belongs to: where that was another, they were reminded of somebody else's. */
    boolean told(Right right, int daysBefore) {
        return count(
                        "decisionId = ?1 and daysBefore = ?2 and beneficiaryId = ?3",
                        right.decisionId(),
                        daysBefore,
                        right.beneficiaryId())
                > 0;
    }

    /** The next page of all by id, for going through all of them. */
    List<Reminder> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
