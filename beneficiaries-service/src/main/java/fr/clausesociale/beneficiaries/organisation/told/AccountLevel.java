package fr.clausesociale.beneficiaries.organisation.told;

/** What an account may do for the organisation itself. */
public enum AccountLevel {
    /** Adds and withdraws accounts too. */
    MANAGER,
    AGENT,
    READER
}
