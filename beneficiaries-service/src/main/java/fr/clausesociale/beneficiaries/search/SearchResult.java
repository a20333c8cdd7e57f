package fr.clausesociale.beneficiaries.search;

import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import java.util.List;

/**
 * Who was found, the nearest first.
 *
 * @param truncated whether there may be more than are shown: ask for more of what is known of the person
 */
record SearchResult(List<BeneficiaryView> items, boolean truncated) {}
