package fr.clausesociale.beneficiaries;

/** The roles of callers, as the identity provider grants them. */
public final class Roles {

    public static final String PRESCRIBER = "prescriber";
    public static final String FACILITATOR = "facilitator";
    public static final String DPO = "dpo";

    private Roles() {}
}
