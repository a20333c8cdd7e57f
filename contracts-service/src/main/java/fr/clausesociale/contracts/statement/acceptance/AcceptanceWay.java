package fr.clausesociale.contracts.statement.acceptance;

/** Which way hours came to be accepted: figures can leave out what stayed within one organisation. */
public enum AcceptanceWay {
    /** Told by one organisation, accepted by another. */
    TWO_ORGANISATIONS,
    /** Keyed in for the employer and accepted by another person of the same organisation. */
    SECOND_PERSON,
    /** Keyed in for the employer, confirmed from outside, then accepted by the organisation that keyed it in. */
    CONFIRMED
}
