package fr.clausesociale.reporting.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.reporting.answers.Flag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a target got in a period. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "ReachedTarget",
        description = "Où en est un objectif sur une période ; flags dit pourquoi une valeur est nulle")
record Reached(
        @Schema(description = "Premier mois de la période", example = "2026-01")
        String from,

        @Schema(description = "Dernier mois de la période", example = "2026-12")
        String to,

        @Schema(description = "Heures visées, nul si aucune")
        BigDecimal aimed,

        @Schema(description = "Heures acceptées travaillées dans la période")
        BigDecimal done,

        @Schema(description = "Réalisé sur visé, quatre décimales")
        BigDecimal rate,

        @Schema(description = "Plus grand de 0 et de visé moins réalisé")
        BigDecimal remaining,

        @Schema(description = "Personnes visées, au moins ; nul si aucune")
        Integer peopleMin,

        @Schema(description = "Personnes visées, au plus ; nul si aucune")
        Integer peopleMax,

        @Schema(description = "Personnes distinctes") Long persons,

        @Schema(description = "Heures par mois depuis le début de la période ; nul avant la fin du premier mois")
        BigDecimal pace,

        @Schema(
                description =
                        "Heures par mois qui restent nécessaires pour atteindre l'objectif, arrondies vers le haut ; nul s'il"
                                + " ne peut plus l'être")
        BigDecimal paceNeeded,

        Map<String, Flag> flags) {

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9999");

    /**
     * What a period aims at.
     *
     * @param hours null: none
     * @param reported false where what it aims at hangs on what nobody said
     */
    record Aim(
            YearMonth first,
            YearMonth last,
            BigDecimal hours,
            Integer peopleMin,
            Integer peopleMax,
            boolean reported) {}

    /** @param withheld whether it would tell of too few people */
    static Reached of(Aim aim, WorkDone worked, LocalDate on, boolean withheld) {
        BigDecimal remaining = aim.hours() == null
                ? null
                : aim.hours().subtract(worked.hours()).max(BigDecimal.valueOf(0, 2));
        Pace pace = Pace.of(aim.first(), aim.last(), on, worked.hours(), remaining);
        BigDecimal rate = rate(aim.hours(), worked.hours());
        Map<String, Flag> flags = new LinkedHashMap<>();
        if (!aim.reported()) {
            flags.put("aimed", Flag.NOT_REPORTED);
        }
        flag(flags, "done", worked.hours(), withheld);
        flag(flags, "rate", rate, withheld);
        flag(flags, "remaining", remaining, withheld);
        flag(flags, "persons", worked.persons(), withheld);
        flag(flags, "pace", pace.soFar(), withheld);
        flag(flags, "paceNeeded", pace.needed(), withheld);
        return new Reached(
                aim.first().toString(),
                aim.last().toString(),
                aim.hours(),
                withheld ? null : worked.hours(),
                withheld ? null : rate,
                withheld ? null : remaining,
                aim.peopleMin(),
                aim.peopleMax(),
                withheld ? null : (Long) worked.persons(),
                withheld ? null : pace.soFar(),
                withheld ? null : pace.needed(),
                flags);
    }

    private static void flag(Map<String, Flag> flags, String field, Object value, boolean withheld) {
        if (withheld || value == null) {
            flags.put(field, withheld ? Flag.SUPPRESSED : Flag.UNDEFINED);
        }
    }

    /** Never rounded up to the whole while hours are missing. */
    private static BigDecimal rate(BigDecimal aimed, BigDecimal done) {
        if (aimed == null || aimed.signum() == 0) {
            return null;
        }
        BigDecimal rate = done.divide(aimed, 4, RoundingMode.HALF_UP);
        return done.compareTo(aimed) < 0 ? rate.min(NEARLY_ALL) : rate;
    }
}
