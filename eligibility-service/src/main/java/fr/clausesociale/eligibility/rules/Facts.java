package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules look at beside the claims.
 *
 * @param birthDate null where unknown
 * @param qpv code of the quartier prioritaire the address lies in, or null: unknown, which is not the same as none
 * @param education code of the level of education, or null where unknown
 * @param passes each PASS IAE whose course was changed since it was granted
 */
public record Facts(LocalDate birthDate, String qpv, String education, List<Pass> passes) {

    public Facts {
        passes = List.copyOf(passes);
    }

    /** Of somebody of whom no change of a PASS is recorded. */
    public Facts(LocalDate birthDate, String qpv, String education) {
        this(birthDate, qpv, education, List.of());
    }

    public Facts with(List<Pass> changed) {
        return new Facts(birthDate, qpv, education, changed);
    }
}
