package fr.clausesociale.contracts.contract.code;

import java.util.Collection;
import java.util.Map;

/** Where the categories of buyers are kept. */
public interface BuyerCategories {

    /** By SIREN; a buyer of which none is recorded is absent. */
    Map<String, DatedCategories> of(Collection<String> sirens);
}
