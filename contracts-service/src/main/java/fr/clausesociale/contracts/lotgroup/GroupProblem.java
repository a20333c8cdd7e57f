package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a group. The sentences are in {@code messages/}. */
enum GroupProblem implements ProblemCode {
    GROUP_TOO_SMALL,
    GROUP_BUYERS_DIFFER,
    GROUP_MEMBER_TAKEN;

    @Override
    public int status() {
        return this == GROUP_MEMBER_TAKEN ? 409 : 422;
    }
}
