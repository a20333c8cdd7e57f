package fr.clausesociale.eligibility.pass;

import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that was recorded of the course of PASS IAE. */
@ApplicationScoped
public class Passes implements PanacheRepositoryBase<PassChange, UUID> {

    private final PassEvents events;
    private final Outbox outbox;

    Passes(PassEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /** Each PASS of a person of which something was recorded, as it stands; by all pseudonyms of the person. */
    public List<Pass> of(List<UUID> pseudonyms) {
        return changes(pseudonyms).stream()
                .collect(Collectors.groupingBy(PassChange::passStart, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> PassCourse.after(
                        entry.getKey(),
                        null,
                        entry.getValue().stream().map(PassChange::course).toList()))
                .toList();
    }

    /** Of one PASS, oldest first. */
    public List<PassChange> of(List<UUID> pseudonyms, LocalDate start) {
        return changes(pseudonyms).stream()
                .filter(change -> change.passStart().equals(start))
                .toList();
    }

    /** Keeps and tells it. */
    public void record(
            UUID person, LocalDate start, PassChange.Course course, String organisation, String by, Instant now) {
        PassChange change = new PassChange(person, start, course, organisation, by, now);
        persistAndFlush(change);
        outbox.publish(events.of(change));
    }

    /** It belongs to whoever is behind another pseudonym than that it was recorded under. */
    public void belongs(UUID change, UUID person) {
        findByIdOptional(change).ifPresent(known -> known.belongsTo(person));
    }

    /** The next page of all changes by id. */
    List<PassChange> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }

    private List<PassChange> changes(List<UUID> pseudonyms) {
        return new WhereClause()
                .among("c.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from PassChange c", " order by c.recordedAt, c.id", PassChange.class)
                .getResultList();
    }
}
