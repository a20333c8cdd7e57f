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
    CONTACT_IGNORED(422),
    ORGANISATION_EXISTS(409),
    ORGANISATION_SIRET(422),
    ORGANISATION_UNKNOWN(422),
    ROLE_HELD(409),
    KIND_UNKNOWN(422),
    KIND_NOT_EXPECTED(422),
    TERRITORY_UNKNOWN(422),
    TERRITORY_REQUIRED(422),
    AUTHORISATION_NOT_NEEDED(422),
    AUTHORISATION_ORDER(409),
    SUCCESSOR_ITSELF(422),
    ACCOUNT_EXISTS(409),
    ACCOUNT_IS_ANOTHER(422),
    ACCOUNT_OF_NOBODY(422),
    PURPOSE_REQUIRED(422),
    RIGHT_BEYOND_ORGANISATION(422),
    LAST_MANAGER(409),
    INVITATION_UNKNOWN(404),
    INVITATION_USED(409),
    INVITATION_ENDED(409),
    INVITATION_WITHDRAWN(409),
    INVITATION_BEYOND(422);

    private final int status;

    BeneficiariesProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
