package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a request to this service. Sentences are in {@code messages/problems.properties}. */
public enum BeneficiariesProblem implements ProblemCode {
    REFERRAL_CLOSED(409),
    REFERRAL_OF_ANOTHER(422),
    EXTERNAL_ID_FIXED(422),
    RENEWAL_TOO_EARLY(409),
    RENEWAL_WITHOUT_RIGHT(409),
    PRESCRIBER_UNKNOWN(403),
    REFERRER_IS_NO_SIAE(403),
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
    SAME_PSEUDONYM(422),
    SEARCH_FOR_NOTHING(422),
    POSTAL_CODE_ELSEWHERE(422),
    QPV_UNKNOWN(422),
    QPV_ELSEWHERE(422),
    QPV_NOT_CHECKED(422),
    DISTRICT_LIST_FAULTY(422),
    DISTRICT_TWICE(422),
    DISTRICT_OF_ANOTHER_GENERATION(422),
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
    LAST_MANAGER(409);

    private final int status;

    BeneficiariesProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
