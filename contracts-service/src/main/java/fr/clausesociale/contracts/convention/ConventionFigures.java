package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was accepted in a year on the contracts of a convention's signatories, as far as the caller may know
 * ({@link ConventionVisibility}). Hours of a part of a contract
 * count where the part lies; those that name none bring each territory its share. Entries are dated to the month
 * worked and reversals are negative, so a sum of entries is what stands; a person counts once under whichever pseudonym, and
 * only where hours remain after reversals.
 */
@ApplicationScoped
class ConventionFigures {

    /** From the signatories to their contracts by the buyer's SIREN, to obligations, to entries: each step by an index. */
    private static final String ENTRIES = """
            with recursive signature as (
                select s.siren, s.signed_on,
                       least(coalesce(s.ended_on, 'infinity'), coalesce(v.until_on, 'infinity')) as last_on
                from convention_signatory s join convention v on v.id = s.convention_id
                where v.id = :convention and s.annulled_at is null
            ),
            piece as (
                select c.id, c.buyer_siren as siren, c.notified_on, c.id = any(:seen) as seen,
                       p.part_kind, p.part_code, p.commune, p.epci, p.department, p.region, p.share
                from contract c, lateral (
                    select null as part_kind, null as part_code,
                           c.commune, c.epci, c.department, c.region, 1.0 as share where c.parts = '[]'
                    union all
                    select x #>> '{place,kind}', x #>> '{place,code}', x #>> '{territory,commune}', x #>> '{territory,epci}', x #>> '{territory,department}',
                           x #>> '{territory,region}', cast(x ->> 'share' as numeric)
                    from jsonb_array_elements(c.parts) x) p
                where c.buyer_siren in (select siren from signature)
            ),
            held as (
                select id, siren, notified_on, seen, null as part_kind, null as part_code,
                       coalesce(sum(share) filter (where %1$s and (seen or %2$s)), 0) as inside,
                       coalesce(sum(share) filter (where not %1$s and seen), 0) as outside
                from piece group by id, siren, notified_on, seen
                union all
                select id, siren, notified_on, seen, part_kind, part_code,
                       case when %1$s and (seen or %2$s) then 1 else 0 end, case when not %1$s and seen then 1 else 0 end
                from piece where part_kind is not null
            ),
            entry as (
                select c.siren, c.id as contract_id, c.seen, c.inside, c.outside, h.hours,
                       coalesce(parted.beneficiary_id, h.beneficiary_id) as beneficiary_id,
                       exists (select 1 from signature s where s.siren = c.siren and %3$s) as member
                from held c
                join obligation o on o.contract_id = c.id
                join hours_entry h on h.obligation_id = o.id
                left join piece named on named.id = h.contract_id
                    and named.part_kind = h.part_kind and named.part_code = h.part_code
                left join placement parted on parted.id = h.placement_id and parted.recorded_under = h.beneficiary_id
                where c.part_kind is not distinct from named.part_kind
                    and c.part_code is not distinct from named.part_code
                    and c.inside + c.outside > 0 and h.month between :first and :last
            )
            """;

    private static final String SIGNED_AT_NOTIFICATION = "c.notified_on between s.signed_on and s.last_on";
    private static final String SIGNED_IN_MONTH = "s.signed_on < h.month + interval '1 month' and s.last_on >= h.month";

    private static final String CONTRIBUTIONS = """
            select siren, member, count(*) filter (where inside <> 0), sum(inside),
                   count(*) filter (where outside <> 0), sum(outside)
            from (select siren, contract_id, member, sum(hours * inside) as inside, sum(hours * outside) as outside
                  from entry group by siren, contract_id, member) by_contract
            group by siren, member
            """;

    private static final String PERSONS = """
            , alias as (
                select b.id, b.merged_into as present, 1 as steps from beneficiary_copy b
                where b.merged_into is not null and b.id in (select beneficiary_id from entry)
                union all
                select a.id, b.merged_into, a.steps + 1 from alias a
                join beneficiary_copy b on b.id = a.present
                where b.merged_into is not null and a.steps < 20
            ),
            person as (select distinct on (id) id, present from alias order by id, steps desc)
            select count(*), count(*) filter (where not seen) from (
                select coalesce(p.present, e.beneficiary_id), bool_or(e.seen) as seen
                from entry e left join person p on p.id = e.beneficiary_id
                where e.member and e.inside > 0
                group by 1 having sum(e.hours) > 0) worked
            """;

    private final EntityManager database;
    private final ConventionVisibility sight;
    private final Policies policies;
    private final BusinessClock clock;

    ConventionFigures(EntityManager database, ConventionVisibility sight, Policies policies, BusinessClock clock) {
        this.database = database;
        this.sight = sight;
        this.policies = policies;
        this.clock = clock;
    }

    /** How far the convention got in a year. */
    ConventionProgress progress(Convention convention, int year) {
        CountedParts pieces = sight.of(convention);
        return ConventionProgress.of(
                convention,
                year,
                contributions(query(convention, year, pieces, CONTRIBUTIONS)),
                persons(convention, query(convention, year, pieces, PERSONS)),
                clock.now());
    }

    private static List<Contribution> contributions(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .flatMap(row -> Stream.of(contribution(row, true, 2), contribution(row, false, 4)))
                .toList();
    }

    private static Contribution contribution(Object[] row, boolean inPlace, int at) {
        return new Contribution(
                (String) row[0], (Boolean) row[1], inPlace, ((Number) row[at]).longValue(), (BigDecimal) row[at + 1]);
    }

    /** Null where the number would tell of too few that others follow. */
    private Long persons(Convention convention, Query query) {
        Object[] row = (Object[]) query.getSingleResult();
        Headcount persons = new Headcount(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        PolicySubject subject = new PolicySubject(null, null, convention.place());
        return persons.shown(policies.about(List.of(), Policy.CONVENTION_PERSONS_MIN)
                .integer(clock.today(), Policy.CONVENTION_PERSONS_MIN, subject)
                .orElse(Integer.MAX_VALUE));
    }

    private Query query(Convention convention, int year, CountedParts pieces, String what) {
        Counting counting = convention.counting();
        String signed = counting.signature() == SignatureRule.MONTH_WORKED ? SIGNED_IN_MONTH : SIGNED_AT_NOTIFICATION;
        String placed = counting.place() == PlaceRule.ANYWHERE ? "true" : pieces.inTerritory();
        Query query = database.createNativeQuery(ENTRIES.formatted(placed, pieces.ownToo(), signed) + what)
                .setParameter("convention", convention.id())
                .setParameter("seen", pieces.seen())
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 1));
        pieces.parameters().forEach(query::setParameter);
        return query;
    }
}
