package fr.clausesociale.contracts.contract.code;

/** How the contract was awarded (procédure de passation). */
public enum Procedure {
    ADAPTED,
    OPEN,
    RESTRICTED,
    NEGOTIATED,
    NEGOTIATED_WITHOUT_NOTICE,
    COMPETITIVE_DIALOGUE,
    INNOVATION_PARTNERSHIP,
    DESIGN_CONTEST,
    OTHER,
    NOT_STATED
}
