package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether two are one person, and why. */
record MatchDecisionRequest(
        @NotNull Decision decision,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    /** What may be decided of a pair. */
    enum Decision {
        MERGE(MatchPair.Status.MERGED),
        DISTINCT(MatchPair.Status.DISTINCT);

        private final MatchPair.Status status;

        Decision(MatchPair.Status status) {
            this.status = status;
        }

        MatchPair.Status status() {
            return status;
        }
    }
}
