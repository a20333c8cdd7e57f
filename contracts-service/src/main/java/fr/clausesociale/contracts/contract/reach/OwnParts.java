package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.contracts.contract.terms.PartKey;
import java.util.Set;

/**
 * Of which parts of a contract the caller decides.
 *
 * @param all whoever looks after the contract, of all of them and of what lies in none
 */
public record OwnParts(boolean all, Set<PartKey> parts) {

    /** @param part null for none */
    public boolean hold(PartKey part) {
        return all || part != null && parts.contains(part);
    }
}
