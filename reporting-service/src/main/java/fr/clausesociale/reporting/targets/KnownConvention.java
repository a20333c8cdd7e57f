package fr.clausesociale.reporting.targets;

import fr.clausesociale.reporting.facts.ConventionFact;
import fr.clausesociale.reporting.store.Believed;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A convention as it is known at a moment.
 *
 * @param signatories SIREN of all who ever signed
 * @param targets by year
 */
record KnownConvention(
        UUID id,
        long version,
        String name,
        String territory,
        LocalDate from,
        LocalDate until,
        ConventionFact.Counting counting,
        Set<String> signatories,
        SortedMap<Integer, ConventionFact.Target> targets) {

    private static final String OF_KNOWN = " JOIN known USING (convention_id, version)";

    /** All of them; there are hundreds. */
    static List<KnownConvention> all(Connection connection, Believed believed) throws SQLException {
        List<KnownConvention> all = new ArrayList<>();
        Map<UUID, KnownConvention> byId = new HashMap<>();
        String known = "WITH known AS (" + believed.versions("convention_version", "convention_id") + ") SELECT ";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(known + "convention_id, version, name, territory, from_on,"
                    + " until_on, signature, place FROM known")) {
                while (row.next()) {
                    KnownConvention one = of(row);
                    all.add(one);
                    byId.put(one.id, one);
                }
            }
            try (ResultSet row =
                    statement.executeQuery(known + "convention_id, siren FROM convention_signatory" + OF_KNOWN)) {
                while (row.next()) {
                    byId.get((UUID) row.getObject(1)).signatories.add(row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    known + "convention_id, year, hours, people_min, people_max FROM convention_target" + OF_KNOWN)) {
                while (row.next()) {
                    ConventionFact.Target target = new ConventionFact.Target(
                            row.getInt(2),
                            row.getBigDecimal(3),
                            row.getObject(4, Integer.class),
                            row.getObject(5, Integer.class));
                    byId.get((UUID) row.getObject(1)).targets.put(target.year(), target);
                }
            }
        }
        return all;
    }

    private static KnownConvention of(ResultSet row) throws SQLException {
        return new KnownConvention(
                (UUID) row.getObject(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                new ConventionFact.Counting(row.getString(7), row.getString(8)),
                new HashSet<>(),
                new TreeMap<>());
    }

    /** The months of a year within its term. */
    Reached.Aim aim(int year) {
        ConventionFact.Target target = targets.get(year);
        return target == null
                ? new Reached.Aim(first(year), last(year), null, null, null, true)
                : new Reached.Aim(
                        first(year), last(year), target.hours(), target.peopleMin(), target.peopleMax(), true);
    }

    /** Years in which hours are aimed at. */
    List<Integer> aimedYears() {
        return targets.values().stream()
                .filter(target -> target.hours() != null)
                .map(ConventionFact.Target::year)
                .toList();
    }

    /** Over all years in which hours are aimed at; of people none is: they do not sum. */
    Reached.Aim whole() {
        List<Integer> years = aimedYears();
        BigDecimal hours = targets.values().stream()
                .map(ConventionFact.Target::hours)
                .filter(each -> each != null)
                .reduce(BigDecimal::add)
                .orElse(null);
        int first = years.isEmpty() ? from.getYear() : years.get(0);
        int last = years.isEmpty() ? until == null ? first : until.getYear() : years.get(years.size() - 1);
        return new Reached.Aim(first(first), last(last), hours, null, null, true);
    }

    private YearMonth first(int year) {
        return year == from.getYear() ? YearMonth.from(from) : YearMonth.of(year, 1);
    }

    private YearMonth last(int year) {
        return until != null && year == until.getYear() ? YearMonth.from(until) : YearMonth.of(year, 12);
    }
}
