package fr.clausesociale.beneficiaries.person;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a person is found under a key. Written by {@link MatchKeys} only, named by queries. */
@Entity
@Immutable
@IdClass(MatchKey.Id.class)
@Table(name = "match_key")
class MatchKey {

    /** Both together. */
    record Id(long key, UUID beneficiaryId) implements Serializable {}

    @jakarta.persistence.Id
    private long key;

    @jakarta.persistence.Id
    private UUID beneficiaryId;

    protected MatchKey() {}
}
