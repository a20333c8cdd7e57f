package fr.clausesociale.eligibility.reform;

/** How far a change of the rules goes. */
enum RuleSetMode {
    /** It is checked and nothing more. */
    VALIDATE,
    /** It is tried on past decisions; nothing is kept. */
    SIMULATE,
    /** It is put in force from its first day on. */
    COMMIT
}
