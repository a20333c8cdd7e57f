package fr.clausesociale.contracts.contract.code;

/** Whether a contract still runs: its end by time is told by its dates, not by this. */
public enum ContractStatus {
    ACTIVE,
    TERMINATED,
    /** Entered by mistake: it counts nowhere. */
    ANNULLED
}
