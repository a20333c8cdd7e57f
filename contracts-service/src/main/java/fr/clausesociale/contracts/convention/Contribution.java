package fr.clausesociale.contracts.convention;

import java.math.BigDecimal;

/**
 * What the contracts of one signatory came to in a year, apart by whether they count.
 *
 * @param member whether it was a signatory when that matters
 * @param inPlace whether the contracts are performed where that matters
 * @param contracts those with hours accepted in the year
 */
record Contribution(String siren, boolean member, boolean inPlace, long contracts, BigDecimal hours) {

    boolean counts() {
        return member && inPlace;
    }
}
