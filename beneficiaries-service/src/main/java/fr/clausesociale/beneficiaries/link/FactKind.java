package fr.clausesociale.beneficiaries.link;

/** What is recorded of a person, and moves from one pseudonym to another where two turn out not to be one. */
public enum FactKind {
    /** A referral, with what it declares. */
    REFERRAL,
    /** A decision on eligibility, with its profile. */
    DECISION,
    /** A change of the course of a PASS IAE. */
    PASS_CHANGE,
    /** A placement, with its hours, its statements and what is asked after its end. */
    PLACEMENT
}
