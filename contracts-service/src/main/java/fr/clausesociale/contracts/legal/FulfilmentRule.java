package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What meets the requirement of a social condition; one of them is enough. A criterion alone is no condition. */
public enum FulfilmentRule {
    /** Declared: wider than hours owed, it may be about equality or training. */
    CLAUSE_DECLARED("L2112-2") {
        @Override
        Finding check(Consultation c) {
            if (c.declared().contains(SocialConsideration.SOCIAL_CLAUSE)) {
                return Finding.satisfied(name(), article, "Une clause sociale est déclarée.");
            }
            if (c.declared().contains(SocialConsideration.NOT_STATED)) {
                return Finding.unknown(name(), article, "Les considérations sociales ne sont pas renseignées.");
            }
            return c.declared().contains(SocialConsideration.SOCIAL_CRITERION)
                    ? Finding.failed(
                            name(),
                            article,
                            "Seul un critère social est déclaré : ce n'est pas une condition d'exécution.")
                    : Finding.failed(name(), article, "Aucune clause sociale n'est déclarée.");
        }
    },

    /** A reserved contract is deemed to meet the requirement. */
    RESERVED("L2112-2-1 III") {
        @Override
        Finding check(Consultation c) {
            boolean reserved = c.declared().contains(SocialConsideration.RESERVED_CONTRACT)
                    || c.owed().stream().anyMatch(Reservation::is);
            return reserved
                    ? Finding.satisfied(name(), article, "Le marché est réservé.")
                    : Finding.notApplicable(name(), article, "Le marché n'est pas réservé.");
        }
    },

    /** Entered as an obligation, whatever was declared. */
    OBLIGATION_ENTERED("L2112-2") {
        @Override
        Finding check(Consultation c) {
            Set<Modality> found = EnumSet.noneOf(Modality.class);
            found.addAll(c.owed());
            found.retainAll(CONDITIONS);
            return found.isEmpty()
                    ? Finding.failed(name(), article, "Aucune obligation enregistrée n'est une condition d'exécution.")
                    : Finding.satisfied(
                            name(),
                            article,
                            "Obligation enregistrée : %s.",
                            found.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    };

    /** Forms of obligation that are conditions of execution; reserved ones are asked about apart. */
    public static final Set<Modality> CONDITIONS = EnumSet.of(
            Modality.EXECUTION_CONDITION,
            Modality.CONDITION_AND_CRITERION,
            Modality.WORK_INTEGRATION_SERVICES,
            Modality.TRAINING);

    final String article;

    FulfilmentRule(String article) {
        this.article = article;
    }

    abstract Finding check(Consultation consultation);
}
