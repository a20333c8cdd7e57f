package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.list.Standing;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All decisions ever taken. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /**
     * How people stand, by the pseudonyms asked for: everybody under a pseudonym of the same person, all that was decided of them, and
     * how many rule sets there are.
     */
    static final String STANDINGS = "with recursive same (asked, id) as (select asked.id, asked.id"
            + " from unnest(?) as asked (id) union select same.asked, next.id from same cross join lateral"
            + " (select p.merged_into as id from person p where p.id = same.id and p.merged_into is not null"
            + " union all select p.id from person p where p.merged_into = same.id) next)"
            + " select who.asked, who.present, concat(who.people, '|', (select string_agg(concat(d.id, ':', d.xmin), ','"
            + " order by d.id) from decision d where d.beneficiary_id = any (who.ids)), '|',"
            + " (select count(*) from rule_set)) as state from (select same.asked, array_agg(p.id) as ids,"
            + " (array_agg(p.id) filter (where p.merged_into is null))[1] as present,"
            + " string_agg(concat(p.id, ':', p.xmin), ',' order by p.id) as people"
            + " from same join person p on p.id = same.id group by same.asked) who";

    /**
     * How a person stands.
     *
     * @param id the pseudonym asked for
     * @param person the one in use, null where it is not known to whom the other leads
     */
    record Stands(UUID id, UUID person, String state, Object shown) implements Standing {

        static Stands of(ResultSet row, Object shown) throws SQLException {
            return new Stands(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), shown);
        }
    }

    /** All on a person under these pseudonyms, newest first. */
    List<Decision> of(List<UUID> pseudonyms) {
        return new WhereClause()
                .among("d.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from Decision d", " order by d.recordedAt desc, d.id desc", Decision.class)
                .getResultList();
    }

    /** Under whose keys what these tell is sealed. */
    Set<UUID> keyHolders(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .map(decision -> decision.profile().keyHolder())
                .collect(Collectors.toSet());
    }

    /** Those that name a pseudonym or belong to it. */
    List<Decision> recordedOrOwned(UUID pseudonym) {
        return list("beneficiaryId = ?1 or recordedUnder = ?1", pseudonym);
    }

    /** One of them. */
    Optional<Decision> of(List<UUID> pseudonyms, UUID id) {
        return new WhereClause()
                        .add("d.id = :id", "id", id)
                        .among("d.beneficiaryId", "people", pseudonyms)
                        .query(getEntityManager(), "from Decision d", Decision.class)
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    List<Decision> standing(List<UUID> pseudonyms) {
        return list("beneficiaryId in ?1 and supersededBy is null order by recordedAt, id", pseudonyms);
    }

    /** The next page of all decisions by id, for going through all of them. */
    List<Decision> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
