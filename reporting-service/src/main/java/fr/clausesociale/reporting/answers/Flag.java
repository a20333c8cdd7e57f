package fr.clausesociale.reporting.answers;

/** Why a value is null. Zero is zero: nothing of it was worked. */
public enum Flag {
    /** Withheld, because it would tell of too few people. */
    SUPPRESSED,
    /** Nobody reported it: what is published does not say. */
    NOT_REPORTED,
    /** A ratio of nothing: nothing is due, nobody worked. */
    UNDEFINED
}
