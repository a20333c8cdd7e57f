package fr.clausesociale.beneficiaries.progress;

/** How far a placement has come, as its person's prescriber is told. */
public enum Stage {
    REFUSED,
    ENDED,
    PLACED,
    /** The first hours are accepted. */
    WORKING
}
