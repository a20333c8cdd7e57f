package fr.clausesociale.contracts.shared;

import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.WhereClause;

/** Narrows contracts to those of a buyer. */
public final class BoughtBy {

    private BoughtBy() {}

    /**
     * @param alias of the contract
     * @param buyer SIREN, or SIRET for one establishment alone; null for all
     */
    public static WhereClause buyer(String alias, String buyer) {
        WhereClause all = new WhereClause();
        if (buyer == null) {
            return all;
        }
        String siren = Siret.siren(buyer);
        all.add(alias + ".buyerSiren = :buyerSiren", "buyerSiren", siren);
        // not to be searched for by itself: the index of the legal unit holds its establishments too, and the rest of
        // the row
        String establishment = "coalesce(" + alias + ".buyer.siret, " + alias + ".buyer.siret)";
        return buyer.equals(siren) ? all : all.add(establishment + " = :buyer", "buyer", buyer);
    }
}
