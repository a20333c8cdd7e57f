package fr.clausesociale.beneficiaries.link;

import fr.clausesociale.platform.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All links. Whoever adds one holds the pseudonym until the transaction ends. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<Link, UUID> {

    private final LinkEvents events;
    private final Outbox outbox;

    Links(LinkEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /** One pseudonym stands for another from now on. */
    public void merged(UUID pseudonym, UUID standsFor, Instant now) {
        add(pseudonym, standsFor, Link.Kind.MERGE, List.of(), now);
    }

    /** It no longer does. @param facts what belongs to another pseudonym than the one it was recorded under */
    public void split(UUID pseudonym, UUID stoodFor, List<Belonging> facts, Instant now) {
        add(pseudonym, stoodFor, Link.Kind.SPLIT, facts, now);
    }

    /** Since when another stands for the pseudonym, which one does. */
    public Instant mergedSince(UUID pseudonym) {
        return find("beneficiaryId", Sort.descending("number"), pseudonym)
                .firstResult()
                .recordedAt();
    }

    private void add(UUID pseudonym, UUID other, Link.Kind kind, List<Belonging> facts, Instant now) {
        Link link = new Link(pseudonym, other, kind, count("beneficiaryId", pseudonym) + 1, facts, now);
        persist(link);
        outbox.publish(events.of(link));
    }

    List<Link> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
