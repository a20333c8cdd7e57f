package fr.clausesociale.reporting.exits;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.reporting.answers.Flag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exits at one horizon, by class. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ExitRow", description = "Sorties à un horizon ; flags dit pourquoi une valeur est nulle")
record ExitRow(
        @Schema(description = "Valeur de la dimension demandée, nulle pour tous")
        String value,

        @Schema(description = "Mois après la fin : 0 (à la fin), 3, 6 ou 12")
        int months,

        @Schema(description = "Personnes sorties dont l'horizon est échu")
        Long due,

        @Schema(description = "Celles dont la situation est connue")
        Long answered,

        @Schema(description = "Connues sur échues, quatre décimales au plus")
        BigDecimal responseRate,

        @Schema(
                description =
                        "Personnes par classe : LASTING, TRANSITION, POSITIVE, OTHER, NOT_CLASSED (situation connue qu'aucune"
                                + " règle ne classe), UNKNOWN (sans réponse) ; nul si retenu")
        Map<String, Long> classes,

        @Schema(description = "Sorties dynamiques (durables, de transition, positives) sur les situations connues")
        BigDecimal dynamicRate,

        Map<String, Flag> flags) {

    /** Nobody answered, or that it is not known. */
    static final String UNKNOWN = "UNKNOWN";

    /** The situation is known, and no rule says of which class it is. */
    static final String NOT_CLASSED = "NOT_CLASSED";

    private static final Set<String> DYNAMIC = Set.of("LASTING", "TRANSITION", "POSITIVE");

    /** @param withheld classes that would tell of too few people */
    static ExitRow of(String value, int months, Map<String, Long> people, Set<String> withheld) {
        long due = people.values().stream().mapToLong(Long::longValue).sum();
        long answered = due - people.getOrDefault(UNKNOWN, 0L);
        long dynamic = people.entrySet().stream()
                .filter(one -> DYNAMIC.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Map<String, Flag> flags = new LinkedHashMap<>();
        Map<String, Long> classes = new LinkedHashMap<>();
        people.forEach((name, count) -> {
            classes.put(name, withheld.contains(name) ? null : count);
            if (withheld.contains(name)) {
                flags.put(name, Flag.SUPPRESSED);
            }
        });
        // what is answered is all less the unknown ones, and what is dynamic is some of its parts
        boolean hidden = !withheld.isEmpty();
        BigDecimal responseRate = rate(answered, due);
        BigDecimal dynamicRate = rate(dynamic, answered);
        flag(flags, "answered", answered, hidden);
        flag(flags, "responseRate", responseRate, hidden);
        flag(flags, "dynamicRate", dynamicRate, hidden);
        return new ExitRow(
                value,
                months,
                due,
                hidden ? null : (Long) answered,
                hidden ? null : responseRate,
                classes,
                hidden ? null : dynamicRate,
                flags);
    }

    /** One of which nothing is told. */
    static ExitRow withheld(String value, int months) {
        Map<String, Flag> flags = new LinkedHashMap<>();
        for (String field : new String[] {"due", "answered", "responseRate", "classes", "dynamicRate"}) {
            flags.put(field, Flag.SUPPRESSED);
        }
        return new ExitRow(value, months, null, null, null, null, null, flags);
    }

    private static void flag(Map<String, Flag> flags, String field, Object value, boolean hidden) {
        if (hidden || value == null) {
            flags.put(field, hidden ? Flag.SUPPRESSED : Flag.UNDEFINED);
        }
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
