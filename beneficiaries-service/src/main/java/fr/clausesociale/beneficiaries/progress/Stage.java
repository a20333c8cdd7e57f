package fr.clausesociale.beneficiaries.progress;

/** How far a placement has come, as its person's prescriber is told. */
public enum Stage {
    /** Agreed, but no decision holds yet on its first day: nothing to tell. */
    PENDING,
    REFUSED,
    /** Entered by mistake: it never was. */
    ANNULLED,
    ENDED,
    PLACED,
    /** The first hours are accepted. */
    WORKING
}
