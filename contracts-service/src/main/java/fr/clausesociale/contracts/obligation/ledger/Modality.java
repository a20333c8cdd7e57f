package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.reserved.Reservation;

/** Legal form of the clause, with its article of the code de la commande publique. */
public enum Modality {
    /** Condition d'exécution, L2112-2. */
    EXECUTION_CONDITION,
    /** Critère d'attribution, L2152-7. */
    AWARD_CRITERION,
    /** Both: what was offered is owed. */
    CONDITION_AND_CRITERION,
    /** Marché réservé handicap, L2113-12. */
    RESERVED_DISABILITY,
    /** Marché réservé IAE, L2113-13. */
    RESERVED_IAE,
    /** L2113-14. */
    RESERVED_JOINT,
    /** Marché réservé pénitentiaire, L2113-13-1. */
    RESERVED_PRISON,
    /** Marché réservé ESS, L2113-15. */
    RESERVED_ESS,
    /** Marché d'insertion: the object itself is insertion, R2123-1. */
    WORK_INTEGRATION_SERVICES,
    /** Clause sociale de formation. */
    TRAINING,
    /** Clause incitative: a commitment without obligation. */
    INCENTIVE;

    /** For whom the contract is reserved, null where it is not. */
    public Reservation reservation() {
        return switch (this) {
            case RESERVED_DISABILITY -> Reservation.DISABILITY;
            case RESERVED_IAE -> Reservation.INTEGRATION;
            case RESERVED_JOINT -> Reservation.JOINT;
            case RESERVED_PRISON -> Reservation.PRISON;
            case RESERVED_ESS -> Reservation.SOCIAL_ECONOMY;
            default -> null;
        };
    }

    /** An incentive never owes: no rate, no penalty. */
    public boolean owes() {
        return this != INCENTIVE;
    }

    /** All hours of a reserved contract count; it may have no figure of its own. */
    public boolean mayOweNoFigure() {
        return this == INCENTIVE || this == WORK_INTEGRATION_SERVICES || reservation() != null;
    }
}
