package fr.clausesociale.beneficiaries.vault;

/** The rings of keys that events and columns are sealed with. */
public final class Rings {

    /** Shared with eligibility-service: what prescribers declare reveals health, offences or social care. */
    public static final String CLAIMS = "claims";

    /** Of this service alone: who people are and how they are reached. */
    public static final String PEOPLE = "people";

    private Rings() {}
}
