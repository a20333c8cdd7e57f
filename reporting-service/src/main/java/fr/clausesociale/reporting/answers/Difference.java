package fr.clausesociale.reporting.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why figures moved between two moments of what was known. */
@Schema(description = "Différence entre deux états de la connaissance : une ligne par cellule, et le total")
public record Difference(
        @Schema(
                description =
                        "Tout ce qui a été enregistré avant cet instant est compté, et rien d'antérieur ne peut plus apparaître",
                required = true)
        Instant freshAt,

        Aggregates.Scope scope,
        Instant knownFrom,
        Instant knownTo,
        List<String> by,

        @Schema(description = "Part de chaque cause sur tout le périmètre ; nul si le total est retenu")
        List<Part> causes,

        List<Row> rows,
        Row total) {

    /**
     * A cell at both moments. What is withheld at one of them is null throughout.
     *
     * @param values values of the dimensions
     * @param flag SUPPRESSED where it is withheld
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DifferenceRow")
    public record Row(Map<String, String> values, End earlier, End later, List<Part> causes, Flag flag) {}

    /** Hours (two digits) and people at one moment. */
    @Schema(name = "DifferenceEnd")
    public record End(String hours, long persons) {}

    /**
     * What one cause added or, where negative, took away.
     *
     * @param hours null where they are withheld, {@code persons} too
     * @param flag SUPPRESSED where it moved the hours of few people, or would give such a cause away; null otherwise
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DifferencePart")
    public record Part(String cause, String hours, Long persons, Flag flag) {}
}
