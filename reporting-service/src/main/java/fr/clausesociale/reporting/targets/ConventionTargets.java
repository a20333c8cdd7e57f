package fr.clausesociale.reporting.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.reporting.facts.ConventionFact;
import fr.clausesociale.reporting.figures.FactFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A convention with what it aims at and what was done, by year and over the whole. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ConventionTargets", description = "Objectifs d'une convention et ce qui est fait, par année et en tout")
record ConventionTargets(
        UUID conventionId,
        String name,
        String territory,
        LocalDate from,
        LocalDate until,

        @Schema(description = "Règle de décompte de la convention", name = "ConventionCounting")
        ConventionFact.Counting counting,

        @Schema(description = "Tout ce qui a été enregistré avant cet instant est compté")
        Instant freshAt,

        @Schema(description = "Jour auquel rythmes et restes sont dits")
        LocalDate on,

        List<ConventionYear> years,

        @Schema(
                description = "Sur toutes les années qui visent des heures ; les personnes d'années différentes ne"
                        + " s'additionnent pas")
        Reached whole) {

    /** One year of it. */
    @Schema(name = "ConventionYear")
    record ConventionYear(int year, Reached reached) {}

    /**
     * @param threshold of fewer people nothing is told
     * @param on the day it is looked at
     */
    static ConventionTargets of(
            Connection connection,
            KnownConvention convention,
            ConventionSql sql,
            int threshold,
            Instant freshAt,
            LocalDate on)
            throws SQLException {
        SortedMap<Integer, WorkDone> years = new TreeMap<>();
        convention.targets().keySet().forEach(year -> years.put(year, WorkDone.NOTHING));
        WorkDone whole;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.worked());
            years.putAll(worked(statement, sql.byYear()));
            whole = worked(statement, sql.together(convention.aimedYears())).get(0);
        }
        Set<Integer> withheld = withheld(years, whole, convention, threshold);
        List<ConventionYear> answered = new ArrayList<>();
        years.forEach((year, worked) -> answered.add(
                new ConventionYear(year, Reached.of(convention.aim(year), worked, on, withheld.contains(year)))));
        return new ConventionTargets(
                convention.id(),
                convention.name(),
                convention.territory(),
                convention.from(),
                convention.until(),
                convention.counting(),
                freshAt,
                on,
                answered,
                Reached.of(convention.whole(), whole, on, whole.tellsOfFew(threshold)));
    }

    /** Years of few people, and what would give them away beside the whole that they add up to. */
    private static Set<Integer> withheld(
            Map<Integer, WorkDone> years, WorkDone whole, KnownConvention convention, int threshold) {
        Set<Integer> withheld = new HashSet<>();
        years.forEach((year, worked) -> {
            if (worked.tellsOfFew(threshold)) {
                withheld.add(year);
            }
        });
        List<Integer> parts = convention.aimedYears().isEmpty() ? List.copyOf(years.keySet()) : convention.aimedYears();
        List<FactFigures.Counted> cells = parts.stream()
                .map(year -> counted(year, years.get(year), withheld.contains(year)))
                .toList();
        FactFigures.withheld(threshold, cells).forEach(values -> withheld.add(Integer.valueOf(values.get(0))));
        return withheld;
    }

    /** One that is withheld for what it tells of others is as one of a single person. */
    private static FactFigures.Counted counted(int year, WorkDone worked, boolean withheld) {
        return new FactFigures.Counted(
                List.of(Integer.toString(year)), worked.hours(), withheld ? 1 : worked.persons());
    }

    private static SortedMap<Integer, WorkDone> worked(Statement statement, String sql) throws SQLException {
        SortedMap<Integer, WorkDone> worked = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                BigDecimal hours = row.getBigDecimal(2).setScale(2, RoundingMode.HALF_UP);
                worked.put(row.getInt(1), new WorkDone(hours, row.getLong(3), row.getLong(4)));
            }
        }
        return worked;
    }
}
