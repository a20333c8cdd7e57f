package fr.clausesociale.eligibility.vault;

/** The rings of keys that events and columns are sealed with. */
public final class Rings {

    /** Shared with beneficiaries-service: claims, and what was found in them. */
    public static final String CLAIMS = "claims";

    /** Shared with reporting-service: what a decision says for statistics. */
    public static final String PROFILE = "profile";

    private Rings() {}
}
