package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * For whom and on what terms a person works: what a contrat de travail or mission says. The one record of it, as it is told, kept,
 * answered and published.
 *
 * @param userCompany null where the person works for who employs
 * @param occupation ROME code
 * @param agreement where the agreement on sharing the hours between several contracts is recorded (globalisation)
 * @param passUntil last day of the PASS IAE of who works in an SIAE, or null where not told
 * @param workplace INSEE code of the commune in which the work is done, or null where not told
 */
@Embeddable
public record WorkTerms(
        Employer employer,
        UserCompany userCompany,
        @Enumerated(EnumType.STRING) Mode mode,
        @Enumerated(EnumType.STRING) WorkContract contractType,
        String occupation,
        LocalDate startOn,
        LocalDate endOn,
        BigDecimal weeklyHours,
        String agreement,
        LocalDate passUntil,
        String workplace) {

    /** The same with what may change of it. A PASS that is not told stays as it was. */
    public WorkTerms changed(
            WorkContract otherType,
            String otherOccupation,
            LocalDate otherStart,
            LocalDate otherEnd,
            BigDecimal otherHours,
            LocalDate otherPass) {
        return new WorkTerms(
                employer,
                userCompany,
                mode,
                otherType,
                otherOccupation,
                otherStart,
                otherEnd,
                otherHours,
                agreement,
                otherPass == null ? passUntil : otherPass,
                workplace);
    }

    /** @throws Problem where it ends before it begins */
    public void requireOrder() {
        if (endOn != null && endOn.isBefore(startOn)) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, startOn, endOn).at("/endOn");
        }
    }

    /**
     * Work may end before its last day, and never outside of its days.
     *
     * @param pointer where the day was told
     * @throws Problem where it is no day of the work
     */
    public void requireEnd(LocalDate on, String pointer) {
        if (on.isBefore(startOn) || endOn != null && on.isAfter(endOn)) {
            throw Problem.of(ContractsProblem.END_OUTSIDE_PLACEMENT, startOn, endOn == null ? "…" : endOn)
                    .at(pointer);
        }
    }

    /** Whether it is recorded where the parties agreed on sharing the hours. */
    public boolean agreed() {
        return agreement != null && !agreement.isBlank();
    }

    /** Legal unit of who employs. */
    public String employerSiren() {
        return Siret.siren(employer.siret());
    }

    /** Legal unit of the user company, or null where there is none. */
    public String userSiren() {
        return userCompany == null ? null : Siret.siren(userCompany.siret());
    }
}
