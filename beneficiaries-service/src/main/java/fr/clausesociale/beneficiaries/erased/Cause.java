package fr.clausesociale.beneficiaries.erased;

/** Why somebody's data are gone. */
public enum Cause {
    /** The person asked for it (art. 17 GDPR). */
    PERSON_ASKED,
    /** The data should never have been taken in. */
    WRONGLY_RECORDED,
    /** They were kept for as long as they may be. */
    RETENTION_OVER
}
