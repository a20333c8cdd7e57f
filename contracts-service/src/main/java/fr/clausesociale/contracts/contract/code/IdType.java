package fr.clausesociale.contracts.contract.code;

/** Which register an organisation's identifier comes from; foreign holders have no SIRET. */
public enum IdType {
    SIRET,
    TVA,
    TAHITI,
    RIDET,
    FRWF,
    IREP,
    HORS_UE,
    NOT_STATED
}
