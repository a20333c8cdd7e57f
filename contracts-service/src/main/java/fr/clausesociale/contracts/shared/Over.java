package fr.clausesociale.contracts.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something is over, so nothing more is decided about it. Told inside the transaction that ends it: who keeps what waits for
 * somebody's word about such a thing settles it.
 *
 * @param annulled it was entered by mistake; else it is closed, was right, and may be opened again
 * @param contracts with all that hangs on them
 * @param obligations with all that hangs on them
 * @param reason as it is said to who waited
 */
public record Over(boolean annulled, Collection<UUID> contracts, Collection<UUID> obligations, String reason) {

    public static Over annulledContract(UUID contract, String reason) {
        return new Over(true, List.of(contract), List.of(), reason);
    }

    public static Over annulledObligation(UUID obligation, String reason) {
        return new Over(true, List.of(), List.of(obligation), reason);
    }

    public static Over closedContract(UUID contract, String reason) {
        return new Over(false, List.of(contract), List.of(), reason);
    }
}
