package fr.clausesociale.contracts.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of the people behind pseudonyms. */
@ApplicationScoped
public class Persons {

    /** Part of a recursive query that has the pseudonyms {@code asked (id)}: all that stand for the same person. */
    public static final String SAME = "same (asked, id) as (select id, id from asked"
            + " union select same.asked, other.id from same, lateral"
            + " (select b.merged_into as id from beneficiary_copy b where b.id = same.id and b.merged_into is not null"
            + " union all select b.id from beneficiary_copy b where b.merged_into = same.id) other)";

    private static final int LONGEST_CHAIN = 20;

    private final EntityManager database;

    Persons(EntityManager database) {
        this.database = database;
    }

    /** What is kept of a pseudonym, made known where it was not: two topics may tell of it first. */
    Beneficiary known(UUID id) {
        database.createNativeQuery(
                        "insert into beneficiary_copy (id, status) values (:id, 'ACTIVE') on conflict (id) do nothing")
                .setParameter("id", id)
                .executeUpdate();
        return database.find(Beneficiary.class, id);
    }

    /** The pseudonym that a person goes by now, after all merges. */
    public UUID present(UUID beneficiaryId) {
        UUID id = beneficiaryId;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Beneficiary beneficiary = database.find(Beneficiary.class, id);
            if (beneficiary == null || beneficiary.mergedInto() == null) {
                return id;
            }
            id = beneficiary.mergedInto();
        }
        return id;
    }

    /** All pseudonyms of the same person. Entries are never re-keyed, so they are searched by all of these. */
    public Set<UUID> aliases(UUID beneficiaryId) {
        Set<UUID> all = new HashSet<>();
        Set<UUID> found = Set.of(present(beneficiaryId));
        while (all.addAll(found)) {
            found = Set.copyOf(
                    database.createQuery("select b.id from Beneficiary b where b.mergedInto in :ids", UUID.class)
                            .setParameter("ids", found)
                            .getResultList());
            if (found.isEmpty()) {
                break;
            }
        }
        return all;
    }

    /**
     * The same of several people at once, in one query however many they are and however often they were merged.
     *
     * @return by each of the pseudonyms asked for, all that stand for the same person
     */
    public Map<UUID, Set<UUID>> aliases(Collection<UUID> beneficiaries) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        List<?> rows = database.createNativeQuery(
                        "with recursive asked (id) as (select id from unnest(cast(:ids as uuid[])) id), " + SAME
                                + " select asked, id from same",
                        Object[].class)
                .setParameter("ids", beneficiaries.stream().distinct().toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] pair = (Object[]) row;
            all.computeIfAbsent((UUID) pair[0], asked -> new HashSet<>()).add((UUID) pair[1]);
        }
        return all;
    }

    /** Asked of the database: what was read before the person was held may be over. */
    public boolean erased(UUID beneficiaryId) {
        return !database.createQuery(
                        "select b.id from Beneficiary b where b.id = :id and b.status = :erased", UUID.class)
                .setParameter("id", beneficiaryId)
                .setParameter("erased", Beneficiary.ERASED)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether a facilitator of a structure and its territories may take care of the person: who may not see somebody places
     * nobody. Empty while that was not told, as of a person of whom nothing was told at all.
     */
    public Optional<Boolean> inHandsOf(UUID beneficiaryId, String structure, Collection<String> territories) {
        return Optional.ofNullable(database.find(Beneficiary.class, present(beneficiaryId)))
                .flatMap(person -> person.inHandsOf(structure, territories));
    }

    /** All decisions on the person, under whichever pseudonym. */
    public List<Decision> decisions(UUID beneficiaryId) {
        return database.createQuery(
                        "from Decision d where d.beneficiaryId in :ids order by d.validFrom, d.id", Decision.class)
                .setParameter("ids", aliases(beneficiaryId))
                .getResultList();
    }

    /**
     * Makes everything else about this person wait until the transaction ends, so that a decision that arrives while
     * somebody is placed is seen by one of the two.
     */
    public void hold(UUID beneficiaryId) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 7))) held")
                .setParameter("key", beneficiaryId.toString())
                .getResultList();
    }
}
