package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.problem.ProblemCode;

/** What keeps an account from seeing something, where its rights are in force. */
public enum OutOfReach implements ProblemCode {
    /** None of its roles reads such things. */
    ROLE_READS_NO_SUCH,
    /** It names another who follows it. */
    FOLLOWED_BY_ANOTHER,
    /** It names nobody, and lies in none of the account's territories. */
    OUTSIDE_TERRITORIES,
    /** It is of a time after the last day on which the organisation followed. */
    AFTER_LAST_DAY,
    /** What it has to do with it in the account's role is another organisation's. */
    OF_ANOTHER_ORGANISATION;

    /** As it is answered to the account itself: what is out of reach is not found. */
    @Override
    public int status() {
        return 404;
    }
}
