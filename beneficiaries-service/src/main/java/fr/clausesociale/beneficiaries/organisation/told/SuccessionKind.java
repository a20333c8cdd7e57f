package fr.clausesociale.beneficiaries.organisation.told;

/** How an organisation is succeeded. */
public enum SuccessionKind {
    /** It closes. */
    CLOSURE,
    /** It becomes part of the successor. */
    MERGER,
    /** It goes on, and hands over. */
    TRANSFER
}
