package fr.clausesociale.contracts.contract.code;

/** Considérations environnementales as published (DECP), kept beside the social ones. */
public enum EnvironmentalConsideration {
    ENVIRONMENTAL_CLAUSE,
    ENVIRONMENTAL_CRITERION,
    NONE,
    NOT_STATED
}
