package fr.clausesociale.contracts.contract.code;

/** Considérations sociales as published (DECP). None of them says by itself that hours are owed. */
public enum SocialConsideration {
    SOCIAL_CLAUSE,
    SOCIAL_CRITERION,
    RESERVED_CONTRACT,
    NONE,
    NOT_STATED
}
