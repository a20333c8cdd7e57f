package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;

/** Who refers: one SIRET may be a prescriber in two capacities, so the kind is part of who it is. */
@Embeddable
record Prescriber(String siret, String kind) {

    static Prescriber of(Caller caller) {
        if (caller.organisation() == null || caller.organisation().isBlank()) {
            throw Problem.of(BeneficiariesProblem.PRESCRIBER_UNKNOWN);
        }
        String kind = caller.kind(Roles.PRESCRIBER);
        return new Prescriber(caller.organisation(), kind == null ? "OTHER" : kind);
    }
}
