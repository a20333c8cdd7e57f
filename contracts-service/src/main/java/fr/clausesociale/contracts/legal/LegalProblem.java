package fr.clausesociale.contracts.legal;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with derogations. The sentences are in {@code messages/}. */
enum LegalProblem implements ProblemCode {
    DEROGATION_UNFOUNDED(422);

    private final int status;

    LegalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
