package fr.clausesociale.contracts.buyer;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with buyers. The sentences are in {@code messages/}. */
enum BuyerProblem implements ProblemCode {
    CATEGORY_NOT_STATED(422),
    CATEGORY_OF_OTHERS(403),
    CATEGORY_CONTRADICTS_SIREN(422),
    CATEGORY_UNEXPECTED(422),
    CATEGORY_IN_PAST(422),
    CATEGORY_UNCHANGED(422),
    CATEGORY_ALREADY_SET(409);

    private final int status;

    BuyerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
