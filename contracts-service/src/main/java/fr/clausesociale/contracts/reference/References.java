package fr.clausesociale.contracts.reference;

import fr.clausesociale.contracts.intake.PersonErased;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** References that employers gave to placements. At one employer and under one contract, one stands for one placement at a time. */
@ApplicationScoped
public class References {

    private static final String KEYS = "select p.id, %s, a.obligation_id, c.external_id, c.buyer_siret,"
            + " (select lot ->> 'number' from jsonb_array_elements(c.lots) lot where lot ->> 'id' = cast(a.lot_id as text)),"
            + " p.start_on, coalesce(p.ended_on, p.end_on)"
            + " from placement p join allocation a on a.placement_id = p.id join contract c on c.id = a.contract_id";

    private final EntityManager database;
    private final Placements placements;
    private final Persons persons;
    private final Caller caller;

    References(EntityManager database, Placements placements, Persons persons, Caller caller) {
        this.database = database;
        this.placements = placements;
        this.persons = persons;
        this.caller = caller;
    }

    /**
     * What placements go by, a row for each of their obligations.
     *
     * @param siren employer whose references these are, null for nobody's
     */
    public List<WorkKey> known(String siren, Collection<String> references, Collection<UUID> placementIds) {
        List<Object[]> rows = database.createNativeQuery(
                        KEYS.formatted("r.reference")
                                + " join placement_reference r on r.placement_id = p.id"
                                + " where r.employer_siren = :siren and upper(r.reference) in"
                                + " (select upper(each) from unnest(cast(:references as text[])) each)"
                                + " and p.status not in ('ANNULLED', 'REFUSED') union all "
                                + KEYS.formatted("cast(null as text)")
                                + " where p.id = any (cast(:placements as uuid[]))",
                        Object[].class)
                .setParameter("siren", String.valueOf(siren))
                .setParameter(
                        "references",
                        references.stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
                .setParameter("placements", placementIds.stream().distinct().toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(References::key).toList();
    }

    /** Who is at work for an obligation at an employer in a month; with the employer's references where it asks itself. */
    public List<WorkKey> atWork(UUID obligation, String siren, YearMonth month) {
        boolean own = caller.is(Roles.COMPANY) && siren.equals(caller.siren());
        List<Object[]> rows = database.createNativeQuery(
                        KEYS.formatted(own ? "r.reference" : "cast(null as text)")
                                + " left join placement_reference r on r.placement_id = p.id"
                                + " where a.obligation_id = :obligation and p.employer_siren = :siren"
                                + " and p.status not in ('ANNULLED', 'REFUSED') and p.start_on < :until and p.last_sort >= :from"
                                + " order by p.start_on, p.id",
                        Object[].class)
                .setParameter("obligation", obligation)
                .setParameter("siren", siren)
                .setParameter("from", month.atDay(1))
                .setParameter("until", month.plusMonths(1).atDay(1))
                .getResultList();
        return rows.stream().map(References::key).toList();
    }

    private static WorkKey key(Object[] row) {
        return new WorkKey(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                day(row[6]),
                day(row[7]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** Null where it has none. */
    String of(UUID placementId) {
        own(placementId);
        return reference(placementId);
    }

    private String reference(UUID placementId) {
        List<String> given = database.createNativeQuery(
                        "select reference from placement_reference where placement_id = :placement", String.class)
                .setParameter("placement", placementId)
                .getResultList();
        return given.isEmpty() ? null : given.get(0);
    }

    /** @param reference null takes it away */
    void give(UUID placementId, String reference) {
        Placement placement = own(placementId);
        if (reference != null) {
            // an erasure comes first, and is seen, or waits and takes this away
            persons.hold(persons.present(placement.beneficiaryId()));
            if (persons.erased(placement.beneficiaryId())) {
                throw Problem.of(ContractsProblem.BENEFICIARY_ERASED).at("reference");
            }
            checkFree(placement, reference);
        }
        forget(placementId);
        if (reference != null) {
            database.createNativeQuery("insert into placement_reference (placement_id, employer_siren, reference)"
                            + " values (:placement, :siren, :reference)")
                    .setParameter("placement", placementId)
                    .setParameter("siren", Siret.siren(placement.employerSiret()))
                    .setParameter("reference", reference)
                    .executeUpdate();
        }
    }

    /** The placement, where the caller is its employer: who holds the lot sees it, and not what others call it. */
    private Placement own(UUID placementId) {
        Placement placement = placements.reachable(placementId);
        if (!Siret.siren(placement.employerSiret()).equals(caller.siren())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return placement;
    }

    private void checkFree(Placement placement, String reference) {
        String siren = Siret.siren(placement.employerSiret());
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 8))) held")
                .setParameter("key", siren + " " + reference.toUpperCase(Locale.ROOT))
                .getResultList();
        List<UUID> others = database.createNativeQuery(
                        "select o.id from placement_reference r join placement o on o.id = r.placement_id"
                                + " join placement p on p.id = :placement and p.id <> o.id"
                                + " where r.employer_siren = :siren and upper(r.reference) = upper(:reference)"
                                + " and o.status not in ('ANNULLED', 'REFUSED')"
                                + " and o.start_on <= p.last_sort and p.start_on <= o.last_sort"
                                + " and exists (select 1 from allocation a join allocation b on b.contract_id = a.contract_id"
                                + " where a.placement_id = p.id and b.placement_id = o.id)",
                        UUID.class)
                .setParameter("placement", placement.id())
                .setParameter("siren", siren)
                .setParameter("reference", reference)
                .getResultList();
        if (!others.isEmpty()) {
            throw Problem.of(ContractsProblem.REFERENCE_TAKEN, others.get(0)).at("reference");
        }
    }

    void onErased(@Observes PersonErased erased) {
        database.createNativeQuery("delete from placement_reference where placement_id in"
                        + " (select id from placement where beneficiary_id = any (cast(:people as uuid[])))")
                .setParameter("people", persons.aliases(erased.beneficiaryId()).toArray(UUID[]::new))
                .executeUpdate();
    }

    private void forget(UUID placementId) {
        database.createNativeQuery("delete from placement_reference where placement_id = :placement")
                .setParameter("placement", placementId)
                .executeUpdate();
    }
}
