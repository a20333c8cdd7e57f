package fr.clausesociale.contracts.contract.code;

/** What kind of code names the place of performance (lieu d'exécution). */
public enum PlaceKind {
    COMMUNE,
    POSTAL_CODE,
    ARRONDISSEMENT,
    DEPARTMENT,
    REGION,
    COUNTRY,
    UNKNOWN
}
