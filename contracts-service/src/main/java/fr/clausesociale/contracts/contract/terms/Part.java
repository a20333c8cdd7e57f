package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;

/**
 * The part of a contract performed in one territory.
 *
 * @param share of what is owed; the shares of all parts make one
 */
public record Part(Place place, Territory territory, BigDecimal share) {}
