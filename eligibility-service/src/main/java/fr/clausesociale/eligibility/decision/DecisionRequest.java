package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A facilitator's ruling.
 *
 * @param grounds criteria relied on; at least one where the outcome is ELIGIBLE
 * @param motive the reasons, always: an opinion without them cannot be controlled
 * @param programme code of the programme whose rules are meant, or null (NPNRU_INVESTMENT)
 * @param validFrom today where absent; an earlier day makes it a regularisation
 */
public record DecisionRequest(
        @NotNull Outcome outcome,

        @Size(max = 20) List<@NotBlank @Size(max = 50) String> grounds,

        @NotBlank @Reason @Size(max = 2000) String motive,

        LocalDate validFrom,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}", message = "shape.programme")
        String programme) {

    Decision.Ruling ruling(Caller caller, LocalDate today) {
        return new Decision.Ruling(
                outcome,
                grounds == null ? List.of() : grounds.stream().distinct().toList(),
                motive.strip(),
                validFrom == null ? today : validFrom,
                programme,
                caller.subject(),
                caller.organisation());
    }
}
