package fr.clausesociale.platform.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The place in a feed of changes of an entity that can be followed by one ({@link FeedReader}): the entity embeds it as
 * {@code feedPosition}, beside its {@code updatedAt}.
 */
@Embeddable
public class FeedPosition {

    /** The number of the transaction that wrote it last, kept by the database. */
    @Column(name = "changed_in", insertable = false, updatable = false)
    private long changedIn;
}
