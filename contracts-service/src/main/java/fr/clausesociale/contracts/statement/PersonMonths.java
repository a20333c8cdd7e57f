package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

    private final EntityManager database;
    private final Persons persons;

    PersonMonths(EntityManager database, Persons persons) {
        this.database = database;
        this.persons = persons;
    }

    /**
     * Makes every other acceptance for these people and this month wait, always in one order, so that none wait in a ring;
     * then reads what was accepted of each, whatever obligation and pseudonym. Three queries, however many people.
     *
     * @return by each of the pseudonyms; those of one person share one
     */
    Map<UUID, PersonMonth> hold(Collection<UUID> beneficiaries, YearMonth month) {
        if (beneficiaries.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> aliases = persons.aliases(beneficiaries);
        Map<UUID, UUID> people = new HashMap<>();
        aliases.forEach((asked, all) -> all.forEach(alias -> people.put(alias, Collections.min(all))));
        database.createNativeQuery("insert into person_month (beneficiary_id, month)"
                        + " select id, cast(:month as date) from unnest(cast(:people as uuid[])) id order by id"
                        + " on conflict (beneficiary_id, month) do update set month = excluded.month")
                .setParameter("people", people.values().stream().distinct().toArray(UUID[]::new))
                .setParameter("month", month.atDay(1))
                .executeUpdate();
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
        return beneficiaries.stream()
                .distinct()
                .collect(Collectors.toMap(asked -> asked, asked -> byPerson.get(people.get(asked))));
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
