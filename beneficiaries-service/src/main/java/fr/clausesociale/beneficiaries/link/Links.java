package fr.clausesociale.beneficiaries.link;

import fr.clausesociale.platform.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
        add(pseudonym, standsFor, Link.Kind.MERGE, now);
    }

    /** It no longer does. */
    public void split(UUID pseudonym, UUID stoodFor, Instant now) {
        add(pseudonym, stoodFor, Link.Kind.SPLIT, now);
    }

    private void add(UUID pseudonym, UUID other, Link.Kind kind, Instant now) {
        Link link = new Link(pseudonym, other, kind, count("beneficiaryId", pseudonym) + 1, now);
        persist(link);
        outbox.publish(events.of(link));
    }

    List<Link> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
