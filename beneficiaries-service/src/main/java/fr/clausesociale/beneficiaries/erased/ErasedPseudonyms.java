package fr.clausesociale.beneficiaries.erased;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.AggregateWalk;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** All of them, and how compacted topics are told: by a tombstone with its cause. */
@ApplicationScoped
public class ErasedPseudonyms implements PanacheRepositoryBase<ErasedPseudonym, UUID> {

    public Event tombstone(CompactedTopic topic, ErasedPseudonym gone) {
        return Event.tombstone(
                topic.topic(),
                gone.beneficiaryId().toString(),
                Ids.next(),
                topic.type(),
                gone.toldVersion(),
                gone.erasedAt(),
                gone.cause().name());
    }

    /** Tells a topic again of everybody who is gone. */
    public void again(CompactedTopic topic, Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(
                (last, limit) -> find("beneficiaryId > ?1 order by beneficiaryId", last)
                        .page(0, limit)
                        .list(),
                ErasedPseudonym::beneficiaryId,
                gone -> tombstone(topic, gone),
                next);
    }
}
