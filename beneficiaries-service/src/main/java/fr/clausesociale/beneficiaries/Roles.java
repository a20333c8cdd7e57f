package fr.clausesociale.beneficiaries;

/** The roles of callers, as the identity provider grants them. */
public final class Roles {

    public static final String PRESCRIBER = "prescriber";
    public static final String FACILITATOR = "facilitator";
    public static final String COMPANY = "company";
    public static final String BUYER = "buyer";
    public static final String COORDINATOR = "coordinator";
    public static final String DPO = "dpo";
    public static final String ADMIN = "admin";

    private Roles() {}
}
