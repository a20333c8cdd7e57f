package fr.clausesociale.contracts.convention;

/**
 * When the buyer of a contract must have been a signatory for its hours to count. No text says so: each charter may choose
 * [U].
 */
enum SignatureRule {
    /** On the day the contract was notified; all its hours count then, those after the signature's end too. */
    AT_NOTIFICATION,
    /** On a day of the month worked, whenever the contract was notified. */
    MONTH_WORKED
}
