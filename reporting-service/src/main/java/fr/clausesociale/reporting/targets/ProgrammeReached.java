package fr.clausesociale.reporting.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.reporting.figures.FactFigures;
import fr.clausesociale.reporting.settings.ProgrammeTarget;
import fr.clausesociale.reporting.store.Believed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme that aims at a share of all hours worked, with what was done. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ProgrammeReached")
record ProgrammeReached(
        String programme,
        @Schema(description = "Obligations du programme") long obligations,

        @Schema(
                description =
                        "Celles dont toutes les heures travaillées ont été dites : le visé ne porte que sur elles")
        long withAllHours,

        List<ProgrammeYear> years,
        @Schema(description = "Sur toutes les années") ProgrammeYear whole) {

    /** What was done and told in a year. @param year null: of all */
    @Schema(name = "ProgrammeYear")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProgrammeYear(
            Integer year,

            @Schema(description = "Part visée de toutes les heures")
            BigDecimal rate,

            @Schema(description = "Toutes les heures travaillées, telles que dites ; nul si personne ne l'a dit")
            BigDecimal allHours,

            Reached reached) {}

    private static final class Sums {
        private long obligations;
        private long told;
        private final SortedMap<Integer, BigDecimal> allHours = new TreeMap<>();
        private final SortedMap<Integer, WorkDone> worked = new TreeMap<>();
        private WorkDone whole = WorkDone.NOTHING;
    }

    static List<ProgrammeReached> of(Connection connection, ProgrammeQuestion question) throws SQLException {
        SortedMap<String, Sums> sums = read(connection, question);
        Set<List<String>> withheld = FactFigures.withheld(question.threshold(), cells(sums));
        List<ProgrammeReached> answered = new ArrayList<>();
        for (Map.Entry<String, Sums> programme : sums.entrySet()) {
            answered.add(answer(programme.getKey(), programme.getValue(), question, withheld));
        }
        return answered;
    }

    private static SortedMap<String, Sums> read(Connection connection, ProgrammeQuestion question) throws SQLException {
        ProgrammeSql sql = new ProgrammeSql(question, new Believed(question.knownOn()));
        SortedMap<String, Sums> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.obliged());
            statement.execute(sql.worked());
            try (ResultSet row = statement.executeQuery(sql.obligations())) {
                while (row.next()) {
                    Sums of = sums.computeIfAbsent(row.getString(1), programme -> new Sums());
                    of.obligations = row.getLong(2);
                    of.told = row.getLong(3);
                }
            }
            try (ResultSet row = statement.executeQuery(sql.allHours())) {
                while (row.next()) {
                    sums.get(row.getString(1)).allHours.put(row.getInt(2), row.getBigDecimal(3));
                }
            }
            try (ResultSet row = statement.executeQuery(sql.byYear())) {
                while (row.next()) {
                    sums.get(row.getString(1)).worked.put(row.getInt(2), worked(row, 3));
                }
            }
            try (ResultSet row = statement.executeQuery(sql.together())) {
                while (row.next()) {
                    sums.get(row.getString(1)).whole = worked(row, 2);
                }
            }
        }
        return sums;
    }

    private static WorkDone worked(ResultSet row, int at) throws SQLException {
        BigDecimal hours = row.getBigDecimal(at).setScale(2, RoundingMode.UNNECESSARY);
        long persons = row.getLong(at + 1);
        return new WorkDone(hours, persons, persons);
    }

    private static List<FactFigures.Counted> cells(SortedMap<String, Sums> sums) {
        List<FactFigures.Counted> cells = new ArrayList<>();
        sums.forEach((programme, of) -> of.worked.forEach((year, worked) -> cells.add(new FactFigures.Counted(
                List.of(programme, Integer.toString(year)), worked.hours(), worked.persons()))));
        return cells;
    }

    private static ProgrammeReached answer(
            String programme, Sums sums, ProgrammeQuestion question, Set<List<String>> withheld) {
        SortedMap<Integer, WorkDone> all = new TreeMap<>(sums.worked);
        sums.allHours.keySet().forEach(year -> all.putIfAbsent(year, WorkDone.NOTHING));
        List<ProgrammeYear> years = new ArrayList<>();
        BigDecimal aimed = null;
        BigDecimal allHours = null;
        for (Map.Entry<Integer, WorkDone> one : all.entrySet()) {
            int year = one.getKey();
            BigDecimal rate = rate(question.rates(), programme, year);
            BigDecimal told = sums.allHours.get(year);
            BigDecimal hours =
                    told == null || rate == null ? null : told.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            aimed = hours == null ? aimed : aimed == null ? hours : aimed.add(hours);
            allHours = told == null ? allHours : allHours == null ? told : allHours.add(told);
            boolean hidden = withheld.contains(List.of(programme, Integer.toString(year)));
            Reached.Aim aim =
                    new Reached.Aim(YearMonth.of(year, 1), YearMonth.of(year, 12), hours, null, null, hours != null);
            years.add(new ProgrammeYear(year, rate, told, Reached.of(aim, one.getValue(), question.on(), hidden)));
        }
        int first = all.isEmpty() ? question.first() : Math.max(question.first(), all.firstKey());
        int last = all.isEmpty()
                ? question.last()
                : Math.min(
                        question.last(), Math.max(all.lastKey(), question.on().getYear()));
        Reached.Aim aim = new Reached.Aim(
                YearMonth.of(first, 1), YearMonth.of(Math.max(first, last), 12), aimed, null, null, aimed != null);
        Reached whole = Reached.of(aim, sums.whole, question.on(), sums.whole.tellsOfFew(question.threshold()));
        return new ProgrammeReached(
                programme,
                sums.obligations,
                sums.told,
                years,
                new ProgrammeYear(null, rate(question.rates(), programme, last), allHours, whole));
    }

    /** The share in force on the last day of a year; null where none was. */
    private static BigDecimal rate(List<ProgrammeTarget> rates, String programme, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return rates.stream()
                .filter(rate ->
                        rate.programme().equals(programme) && !rate.validFrom().isAfter(last))
                .reduce((earlier, later) -> later)
                .map(ProgrammeTarget::share)
                .orElse(null);
    }
}
