package fr.clausesociale.contracts.shared;

/** Who may call, as named in tokens. */
public final class Roles {

    public static final String FACILITATOR = "facilitator";
    public static final String BUYER = "buyer";
    public static final String COMPANY = "company";
    public static final String COORDINATOR = "coordinator";
    /** Answers for personal data (délégué à la protection des données). */
    public static final String DPO = "dpo";

    public static final String ADMIN = "admin";

    private Roles() {}
}
