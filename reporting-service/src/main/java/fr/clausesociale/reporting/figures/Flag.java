package fr.clausesociale.reporting.figures;

/** Why a value is null. Zero is zero: nothing of it was worked. */
public enum Flag {
    /** Withheld, because it would tell of too few people. */
    SUPPRESSED,
    /** Nobody reported it. No source says so yet; readers should expect it. */
    NOT_REPORTED
}
