package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.platform.problem.ProblemCode;

/**
 * What can be wrong with a published record. Blocking are only those by which the contract cannot be told from others, or
 * a figure would be false; any other stays on the contract as a warning. The sentences are in {@code messages/}.
 */
public enum DecpFault implements ProblemCode {
    RECORD_UNREADABLE(true),
    TEXT_MASKED(false),
    ESCAPES_REPAIRED(false),
    BUYER_MISSING(true),
    BUYER_ID_UNUSABLE(true),
    BUYER_SIRET_INVALID(false),
    BUYER_IS_CONTRACTOR(false),
    ROW_TOO_LONG(true),
    ID_MISSING(true),
    ID_UNUSABLE(true),
    ID_MASKED(true),
    DUPLICATE_IN_FILE(true),
    LOT_UNDER_ONE_NUMBER(false),
    REPEATED_IN_FILE(false),
    TOLD_UNDER_OTHER_NUMBER(false),
    IDENTIFIER_REUSED(true),
    MATCHED_BY_CONTENT(false),
    NUMBER_CORRECTED(false),
    LOOKS_LIKE_OTHER(false),
    /** Said where contracts are merged: a person's entry stays. */
    HAND_ENTRY_KEPT(false),
    /** Said there too: the contract was closed before. */
    MODIFIED_AFTER_CLOSURE(false),
    OLDER_THAN_KNOWN(false),
    UNDATED_BESIDE_DATED(false),
    OUTSIDE_TERRITORY(false),
    PLACE_UNKNOWN_TO_REACH(false),
    PLACE_WIDER(false),
    FOLLOWED_BY_OTHER(false),
    OTHER_BUYER(false),

    KIND_UNKNOWN(false),
    TITLE_MISSING(false),
    TITLE_REPAIRED(false),
    TITLE_DAMAGED(false),
    TITLE_CUT(false),
    CPV_MISSING(false),
    CPV_MALFORMED(false),
    PROCEDURE_MISSING(false),
    PROCEDURE_UNLISTED(false),
    CONSIDERATION_UNLISTED(false),
    CONSIDERATIONS_CONTRADICT(true),

    PLACE_CODE_MISSING(false),
    PLACE_KIND_UNLISTED(false),
    PLACE_KIND_CORRECTED(false),
    PLACE_REGION_FORMER(false),
    PLACE_CODE_AMONG_WORDS(false),
    PLACE_NOT_FOUND(false),

    NOTIFICATION_MISSING(false),
    DATE_WITH_TIMEZONE(false),
    DATE_OTHER_FORMAT(false),
    DATE_UNREADABLE(false),
    DATE_IMPLAUSIBLE(false),
    DATE_IN_FUTURE(false),
    PUBLICATION_MISSING(false),
    NOTIFIED_AFTER_PUBLICATION(false),
    DURATION_MISSING(false),
    DURATION_AS_TEXT(false),
    DURATION_UNREADABLE(false),
    DURATION_ROUNDED(false),
    DURATION_LONG(false),
    AMOUNT_MISSING(false),
    AMOUNT_AS_TEXT(false),
    AMOUNT_UNREADABLE(false),
    AMOUNT_NOT_POSITIVE(false),
    AMOUNT_SYMBOLIC(false),
    AMOUNT_IMPLAUSIBLE(false),

    CONTRACTORS_MISSING(false),
    CONTRACTOR_ID_MISSING(false),
    CONTRACTOR_ID_UNUSABLE(false),
    CONTRACTOR_TWICE(false),
    CONTRACTOR_KIND_UNLISTED(false),
    CONTRACTOR_SIRET_ZERO(false),
    CONTRACTOR_SIRET_LENGTH(false),
    CONTRACTOR_SIRET_INVALID(false),

    MODIFICATION_DATE_MISSING(false),
    MODIFICATION_DATE_PRESUMED(false),
    MODIFICATION_AHEAD(false),
    MODIFICATION_BEFORE_NOTIFICATION(false),
    MODIFICATION_CHANGES_NOTHING(false);

    private final boolean blocking;

    DecpFault(boolean blocking) {
        this.blocking = blocking;
    }

    public boolean blocking() {
        return blocking;
    }

    @Override
    public int status() {
        return 422;
    }
}
