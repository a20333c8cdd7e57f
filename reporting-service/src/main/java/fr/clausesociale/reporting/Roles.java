package fr.clausesociale.reporting;

/** Who may ask for figures. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String FACILITATOR = "facilitator";
    public static final String BUYER = "buyer";
    public static final String ADMIN = "admin";

    /** Answers for personal data. */
    public static final String DPO = "dpo";

    private Roles() {}
}
