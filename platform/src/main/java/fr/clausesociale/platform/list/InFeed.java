package fr.clausesociale.platform.list;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Something whose changes can be followed ({@link FeedReader}). */
@MappedSuperclass
public abstract class InFeed {

    /** Its place in the feed: the number of the transaction that wrote it last, kept by the database. */
    @Column(insertable = false, updatable = false)
    private long changedIn;
}
