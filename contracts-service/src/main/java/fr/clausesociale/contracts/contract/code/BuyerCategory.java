package fr.clausesociale.contracts.contract.code;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What kind of body buys; thresholds and figures go by it. */
public enum BuyerCategory {
    STATE,
    STATE_BODY,
    REGION,
    DEPARTMENT,
    COMMUNE,
    EPCI,
    LOCAL_BODY,
    HOSPITAL,
    SOCIAL_LANDLORD,
    CONTRACTING_ENTITY,
    /** SEM, SEMOP, SPL. */
    SEMI_PUBLIC_COMPANY,
    /** Aménageur, promoteur. */
    DEVELOPER,
    /** Any other private buyer (acheteur privé). */
    PRIVATE_BUYER,
    OTHER,
    NOT_STATED;

    private static final Set<BuyerCategory> OF_THE_STATE = EnumSet.of(STATE, STATE_BODY);
    private static final Set<BuyerCategory> LOCAL =
            EnumSet.of(REGION, DEPARTMENT, COMMUNE, EPCI, LOCAL_BODY, HOSPITAL, SOCIAL_LANDLORD);

    /** What INSEE's numbering of legal units tells: ministries, and local authorities by their level; nothing of the others. */
    public static Optional<BuyerCategory> numbered(String siren) {
        return switch (siren.substring(0, 2)) {
            case "11" -> Optional.of(STATE);
            case "21" -> Optional.of(COMMUNE);
            case "22" -> Optional.of(DEPARTMENT);
            case "23" -> Optional.of(REGION);
            case "24" -> Optional.of(EPCI);
            default -> Optional.empty();
        };
    }

    /** Whether nothing can be both: one is the State's, the other local. */
    public boolean excludes(BuyerCategory other) {
        return OF_THE_STATE.contains(this) && LOCAL.contains(other)
                || LOCAL.contains(this) && OF_THE_STATE.contains(other);
    }

    /**
     * Whether a buyer numbered as {@code other} is seldom this. Levels of local authorities are joined in places (Paris,
     * Mayotte), so that it may be; any of them may be a contracting entity for its networks.
     */
    public boolean unexpectedFor(BuyerCategory other) {
        return this != other && this != CONTRACTING_ENTITY && this != NOT_STATED;
    }
}
