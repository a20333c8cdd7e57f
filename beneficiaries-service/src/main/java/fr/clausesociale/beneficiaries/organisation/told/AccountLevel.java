package fr.clausesociale.beneficiaries.organisation.told;

/** What an account may do for the organisation itself, within the rights that it has. */
public enum AccountLevel {
    /** Adds and withdraws accounts too. */
    MANAGER,
    AGENT,
    /** Changes nothing, in any service. */
    READER
}
