package fr.clausesociale.contracts.reserved;

/** What kind of employer: an ordinary company, or a structure of work integration or adapted work. */
public enum Structure {
    COMPANY,
    ETT,
    ETTI,
    AI,
    EI,
    ACI,
    EITI,
    GEIQ,
    EA,
    EATT,
    ESAT,
    REGIE,
    PRISON,
    OTHER,
    NOT_STATED
}
