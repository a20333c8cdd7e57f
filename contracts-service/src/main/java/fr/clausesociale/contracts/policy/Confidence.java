package fr.clausesociale.contracts.policy;

/** How sure a value is: read in its source, computed from what was read, known but not read again, or varying. */
enum Confidence {
    VERIFIED,
    DEDUCED,
    KNOWN,
    UNCERTAIN
}
