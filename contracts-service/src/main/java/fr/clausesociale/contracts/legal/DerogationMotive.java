package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.MarketType;

/** The four motives to set no social condition (L2112-2-1 II). */
public enum DerogationMotive {
    /** Solution immédiatement disponible. */
    SOLUTION_IMMEDIATELY_AVAILABLE("L2112-2-1 II 1°"),
    /** Pas de lien suffisant avec l'objet du marché. */
    NO_SUFFICIENT_LINK("L2112-2-1 II 2°"),
    /** Restreindrait la concurrence, ou rendrait l'exécution techniquement ou économiquement difficile. */
    COMPETITION_OR_DIFFICULTY("L2112-2-1 II 3°"),
    /** Marché de travaux d'une durée inférieure à six mois. */
    WORKS_UNDER_SIX_MONTHS("L2112-2-1 II 4°");

    public static final int WORKS_MONTHS = 6;

    private final String article;

    DerogationMotive(String article) {
        this.article = article;
    }

    String article() {
        return article;
    }

    /** Whether what is known of the contract bears the motive out. Three of them are the buyer's appreciation alone. */
    Finding ground(Consultation c) {
        if (this != WORKS_UNDER_SIX_MONTHS) {
            return Finding.notApplicable(name(), article, "Appréciation de l'acheteur, motivée par lui.");
        }
        boolean other = c.marketType() != MarketType.WORKS && c.marketType() != MarketType.NOT_STATED;
        if (other) {
            return Finding.failed(name(), article, "Ce n'est pas un marché de travaux (%s).", c.marketType());
        }
        if (c.durationMonths() != null && c.durationMonths() >= WORKS_MONTHS) {
            return Finding.failed(name(), article, "Le marché dure %d mois : six mois ou plus.", c.durationMonths());
        }
        return c.durationMonths() == null || c.marketType() == MarketType.NOT_STATED
                ? Finding.unknown(name(), article, "Le type de marché ou sa durée n'est pas connu.")
                : Finding.satisfied(name(), article, "Marché de travaux de %d mois.", c.durationMonths());
    }
}
