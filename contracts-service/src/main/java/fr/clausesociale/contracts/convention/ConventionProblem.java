package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with conventions. The sentences are in {@code messages/}. */
enum ConventionProblem implements ProblemCode {
    TERRITORY_UNKNOWN(422),
    CONVENTION_OUTSIDE_REACH(422),
    ALREADY_SIGNATORY(409),
    SIGNATURE_OUTSIDE_CONVENTION(422),
    SIGNATURE_ENDED(409),
    SIGNATURE_ANNULLED(409),
    END_BEFORE_SIGNATURE(422),
    YEAR_OUTSIDE_CONVENTION(422),
    TARGET_EMPTY(422),
    PEOPLE_REVERSED(422),
    COUNTING_RULE_MISSING(422);

    private final int status;

    ConventionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
