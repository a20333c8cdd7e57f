package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.month.Months;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people worked in one month over all obligations: one hour counts once. */
@ApplicationScoped
class PersonMonths {

    private static final String TOLD = "select s.month, p.beneficiaryId, l.id, p.id, s.contractId, s.obligationId,"
            + " s.employerSiren, p.userSiret, l.acceptedHours, l.acceptedDays, l.days,"
            + " p.startOn, coalesce(p.endedOn, p.endOn), c.notifiedOn, p.countingUntil"
            + " from StatementLine l join l.statement s join Placement p on p.id = l.placementId"
            + " join Contract c on c.id = s.contractId"
            + " where p.beneficiaryId in :aliases and l.status = ACCEPTED and l.acceptedHours > 0";

    /** Of each person one row is held, by the first of its pseudonyms. */
    private static final String HELD = "with recursive asked (id) as (%s), %s,"
            + " person as (select asked, id, min(cast(id as text)) over (partition by asked) as chosen from same),"
            + " held as (insert into person_month (beneficiary_id, month)"
            + " select cast(chosen as uuid), cast(:month as date) from person group by chosen order by chosen"
            + " on conflict (beneficiary_id, month) do update set month = excluded.month)"
            + " select asked, id, cast(chosen as uuid) as chosen, %s as open from person";

    private final EntityManager database;

    PersonMonths(EntityManager database) {
        this.database = database;
    }

    /**
     * Makes every other acceptance for these people and this month wait, always in one order, so that none wait in a ring;
     * then reads what was accepted of each, whatever obligation and pseudonym. Two queries, however many people.
     *
     * @return by each of the pseudonyms; those of one person share one
     */
    Map<UUID, PersonMonth> hold(Collection<UUID> beneficiaries, YearMonth month) {
        return hold("select id from unnest(cast(:ids as uuid[])) id", beneficiaries, month, null)
                .people();
    }

    /** The same for the people of these placements, and where their hours are written that count in a place. */
    Held holdOf(Collection<UUID> placements, YearMonth month, Territory place) {
        return hold(
                "select p.beneficiary_id from placement p where p.id = any(cast(:ids as uuid[]))",
                placements,
                month,
                place);
    }

    /** @param open the month that their hours are written in */
    record Held(Map<UUID, PersonMonth> people, YearMonth open) {}

    private Held hold(String who, Collection<UUID> ids, YearMonth month, Territory place) {
        if (ids.isEmpty()) {
            return new Held(Map.of(), month);
        }
        Map<UUID, UUID> people = new HashMap<>();
        Set<UUID> beneficiaries = new HashSet<>();
        List<Object[]> rows = database.createNativeQuery(HELD.formatted(who, Persons.SAME, Months.OPEN), Object[].class)
                .setParameter("department", Months.department(place))
                .setParameter("ids", ids.stream().distinct().toArray(UUID[]::new))
                .setParameter("month", month.atDay(1))
                .getResultList();
        rows.forEach(row -> {
            beneficiaries.add((UUID) row[0]);
            people.put((UUID) row[1], (UUID) row[2]);
        });
        Map<UUID, List<Row>> told = rows(
                        database.createQuery(TOLD + " and l.month = :month order by l.id", Object[].class)
                                .setParameter("aliases", people.keySet())
                                .setParameter("month", month.atDay(1)))
                .stream()
                .collect(Collectors.groupingBy(row -> people.get(row.beneficiaryId)));
        Map<UUID, PersonMonth> byPerson = people.values().stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new PersonMonth(month, told(told.getOrDefault(person, List.of())))));
        YearMonth open = rows.stream()
                .map(row -> YearMonth.from((LocalDate) row[3]))
                .findFirst()
                .orElse(month);
        return new Held(
                beneficiaries.stream()
                        .collect(Collectors.toMap(asked -> asked, asked -> byPerson.get(people.get(asked)))),
                open);
    }

    /** All months of one person with accepted hours. */
    Map<YearMonth, PersonMonth> all(Set<UUID> aliases) {
        Map<YearMonth, PersonMonth> months = new TreeMap<>();
        rows(database.createQuery(TOLD + " order by l.id", Object[].class).setParameter("aliases", aliases)).stream()
                .collect(Collectors.groupingBy(Row::month))
                .forEach((month, rows) -> months.put(month, new PersonMonth(month, told(rows))));
        return months;
    }

    private static List<ToldHours> told(List<Row> rows) {
        return rows.stream().map(Row::told).toList();
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.getResultStream().map(PersonMonths::row).toList();
    }

    private record Row(YearMonth month, UUID beneficiaryId, ToldHours told) {}

    @SuppressWarnings("unchecked")
    private static Row row(Object[] row) {
        YearMonth month = YearMonth.from((LocalDate) row[0]);
        List<DayHours> days = (List<DayHours>) (row[9] != null ? row[9] : row[10]);
        return new Row(
                month,
                (UUID) row[1],
                ToldHours.of(
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (String) row[6],
                        row[7] == null ? null : Siret.siren((String) row[7]),
                        (BigDecimal) row[8],
                        days == null ? List.of() : days,
                        new Worked((LocalDate) row[11], (LocalDate) row[12], (LocalDate) row[13], (LocalDate) row[14]),
                        month));
    }
}
