package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a request to this service. Sentences are in {@code messages/problems.properties}. */
public enum BeneficiariesProblem implements ProblemCode {
    REFERRAL_CONFLICT(409),
    PRESCRIBER_UNKNOWN(403),
    BIRTH_DATE_IN_FUTURE(422),
    BIRTH_DATE_IMPLAUSIBLE(422),
    INFORMED_ON_IN_FUTURE(422),
    UNKNOWN_CRITERION(422),
    EVIDENCE_IN_FUTURE(422),
    PERIOD_REVERSED(422),
    UNKNOWN_COMMUNE(422),
    INVALID_SIRET(422),
    FOLLOWER_UNKNOWN(422),
    FRANCE_TRAVAIL_ID_IGNORED(422),
    CONTACT_IGNORED(422);

    private final int status;

    BeneficiariesProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
