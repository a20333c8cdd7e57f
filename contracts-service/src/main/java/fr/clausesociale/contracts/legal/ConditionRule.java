package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.ContractKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What must all hold for a social condition to be required of a contract. Every rule answers, so that all reasons show. */
enum ConditionRule {
    /** Which contracts the law speaks of. */
    KIND_CONCERNED {
        @Override
        Finding check(Consultation c, Law law, LocalDate day) {
            Optional<Boolean> concerns = law.concerns(c.kind(), day);
            if (concerns.isEmpty()) {
                return Finding.unknown(
                        name(), article(c), "La nature du contrat (%s) ne permet pas de dire s'il est visé.", c.kind());
            }
            return concerns.get()
                    ? Finding.satisfied(name(), article(c), "Ce genre de contrat (%s) est visé.", c.kind())
                    : Finding.failed(name(), article(c), "Ce genre de contrat (%s) n'est pas visé.", c.kind());
        }
    },

    /** Launched on the first day counts. Where the launch is not known, a notification before that day settles it. */
    LAUNCHED_SINCE_START {
        @Override
        Finding check(Consultation c, Law law, LocalDate day) {
            String article = "Loi 2021-1104, art. 35 ; décret 2022-767";
            Optional<LocalDate> found = law.start(day);
            if (found.isEmpty()) {
                return Finding.unknown(name(), article, "L'entrée en vigueur n'est pas fixée.");
            }
            LocalDate start = found.get();
            if (c.launchedOn() != null) {
                return c.launchedOn().isBefore(start)
                        ? Finding.failed(
                                name(),
                                article,
                                "Consultation lancée le %s, avant le %s.",
                                French.day(c.launchedOn()),
                                French.day(start))
                        : Finding.satisfied(
                                name(),
                                article,
                                "Consultation lancée le %s, à partir du %s.",
                                French.day(c.launchedOn()),
                                French.day(start));
            }
            if (c.notifiedOn() != null && c.notifiedOn().isBefore(start)) {
                return Finding.failed(
                        name(),
                        article,
                        "Contrat notifié le %s : sa consultation a été lancée avant le %s.",
                        French.day(c.notifiedOn()),
                        French.day(start));
            }
            return Finding.unknown(name(), article, "La date de lancement de la consultation n'est pas connue.");
        }
    },

    /** The estimate of the whole need; what equals the threshold has reached it. */
    AT_LEAST_THRESHOLD {
        @Override
        Finding check(Consultation c, Law law, LocalDate day) {
            String article = "Avis annexé au code de la commande publique";
            if (c.estimatedValue() == null) {
                return Finding.unknown(name(), article, "La valeur estimée hors taxes n'est pas connue.");
            }
            List<Threshold> possible = law.thresholds(c.kind(), c.marketType(), c.buyer(), day);
            if (possible.isEmpty()) {
                return Finding.unknown(
                        name(), article, "Aucun seuil européen n'est enregistré pour le %s.", French.day(day));
            }
            BigDecimal value = c.estimatedValue();
            Threshold lowest = possible.stream().min(BY_AMOUNT).orElseThrow();
            Threshold highest = possible.stream().max(BY_AMOUNT).orElseThrow();
            if (value.compareTo(highest.amount()) >= 0) {
                return Finding.satisfied(
                        name(),
                        article,
                        "Valeur estimée %s, au moins le seuil de %s.",
                        French.euros(value),
                        French.euros(highest.amount()));
            }
            if (value.compareTo(lowest.amount()) < 0) {
                return Finding.failed(
                        name(),
                        article,
                        "Valeur estimée %s, sous le seuil de %s.",
                        French.euros(value),
                        French.euros(lowest.amount()));
            }
            return Finding.unknown(
                    name(),
                    article,
                    "Le seuil dépend du type de marché et de la catégorie de l'acheteur, qui ne sont pas tous connus.");
        }
    };

    private static final Comparator<Threshold> BY_AMOUNT = Comparator.comparing(Threshold::amount);

    abstract Finding check(Consultation consultation, Law law, LocalDate day);

    private static String article(Consultation c) {
        return c.kind() == ContractKind.CONCESSION ? "L3114-2-1" : "L2112-2-1";
    }
}
