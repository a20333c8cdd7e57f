package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.TerritoryColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was accepted in a year on the contracts of a convention's signatories. Entries are dated to the month worked and
 * reversals are negative, so a sum of entries is what stands; a person counts once under whichever pseudonym, and only where
 * hours remain after reversals.
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
            held as (
                select c.id, c.buyer_siren as siren, c.notified_on, %s as in_place
                from contract c where c.buyer_siren in (select siren from signature)
            ),
            entry as (
                select c.siren, c.id as contract_id, c.in_place, h.beneficiary_id, h.hours,
                       exists (select 1 from signature s where s.siren = c.siren and %s) as member
                from held c
                join obligation o on o.contract_id = c.id
                join hours_entry h on h.obligation_id = o.id
                where h.month between :first and :last
            )
            """;

    private static final String SIGNED_AT_NOTIFICATION = "c.notified_on between s.signed_on and s.last_on";
    private static final String SIGNED_IN_MONTH = "s.signed_on < h.month + interval '1 month' and s.last_on >= h.month";

    private static final String CONTRIBUTIONS = """
            select siren, member, in_place, count(*) filter (where hours <> 0), sum(hours)
            from (select siren, contract_id, member, in_place, sum(hours) as hours
                  from entry group by siren, contract_id, member, in_place) by_contract
            group by siren, member, in_place
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
            select count(*) from (
                select coalesce(p.present, e.beneficiary_id) from entry e left join person p on p.id = e.beneficiary_id
                where e.member and e.in_place
                group by 1 having sum(e.hours) > 0) worked
            """;

    private final EntityManager database;

    ConventionFigures(EntityManager database) {
        this.database = database;
    }

    List<Contribution> contributions(Convention convention, int year) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(convention, year, CONTRIBUTIONS).getResultList();
        return rows.stream()
                .map(row -> new Contribution(
                        (String) row[0], (Boolean) row[1], (Boolean) row[2], ((Number) row[3]).longValue(), (BigDecimal)
                                row[4]))
                .toList();
    }

    long persons(Convention convention, int year) {
        return ((Number) query(convention, year, PERSONS).getSingleResult()).longValue();
    }

    private Query query(Convention convention, int year, String what) {
        Counting counting = convention.counting();
        String signed = counting.signature() == SignatureRule.MONTH_WORKED ? SIGNED_IN_MONTH : SIGNED_AT_NOTIFICATION;
        // by the territory's own level; all of France has no column to compare
        Optional<TerritoryColumn> place = counting.place() == PlaceRule.ANYWHERE
                ? Optional.empty()
                : TerritoryColumn.of(convention.place().code());
        String inPlace = place.map(compared -> "coalesce(c." + compared.column() + " = :place, false)")
                .orElse("true");
        Query query = database.createNativeQuery(ENTRIES.formatted(inPlace, signed) + what)
                .setParameter("convention", convention.id())
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 1));
        place.ifPresent(compared -> query.setParameter("place", compared.code()));
        return query;
    }
}
