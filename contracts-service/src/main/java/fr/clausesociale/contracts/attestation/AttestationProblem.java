package fr.clausesociale.contracts.attestation;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong at the end of a contract. The sentences are in {@code messages/}. */
enum AttestationProblem implements ProblemCode {
    CONTRACT_END_UNKNOWN(422),
    CONTRACT_NOT_ENDED(422),
    CONTRACT_ALREADY_CLOSED(409),
    CONTRACT_NOT_CLOSED(409),
    REOPENING_OUTSIDE(422),
    HOURS_UNDECIDED(409),
    CLOSURE_REASON_MISSING(422),
    PENALTY_TERMS_MISSING(422),
    PENALTY_IN_GRACE(422);

    private final int status;

    AttestationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
