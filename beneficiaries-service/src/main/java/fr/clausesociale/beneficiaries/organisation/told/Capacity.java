package fr.clausesociale.beneficiaries.organisation.told;

import fr.clausesociale.beneficiaries.Roles;

/** What an organisation can be to the others (rôle). */
public enum Capacity {
    /** Structure porteuse, that employs facilitators. */
    FACILITATOR(Roles.FACILITATOR, null, true),
    PRESCRIBER(Roles.PRESCRIBER, "prescriberKind", true),
    COMPANY(Roles.COMPANY, null, false),
    /** An employer of people in insertion by status (article L5132-4 of the code du travail). */
    SIAE(Roles.COMPANY, "siaeKind", false),
    /** An employer of disabled people by status (secteur adapté et protégé: EA, EATT, ESAT). */
    ADAPTED_WORK(Roles.COMPANY, "adaptedWorkKind", false),
    BUYER(Roles.BUYER, "buyerCategory", false),
    COORDINATOR(Roles.COORDINATOR, null, true),
    DATA_PROTECTION(Roles.DPO, null, false),
    ADMINISTRATOR(Roles.ADMIN, null, false);

    private final String callerRole;
    private final String kinds;
    private final boolean local;

    Capacity(String callerRole, String kinds, boolean local) {
        this.callerRole = callerRole;
        this.kinds = kinds;
        this.local = local;
    }

    /** The role under which operations ask for it. */
    public String callerRole() {
        return callerRole;
    }

    /** The list that its kind is of, null where it has none. */
    public String kinds() {
        return kinds;
    }

    /** Whether it is nothing without a territory. */
    public boolean isLocal() {
        return local;
    }
}
