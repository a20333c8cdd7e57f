package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a contract is reserved to (marché réservé).
 *
 * @param modality null where it is declared reserved and no obligation says to whom
 * @param minShare least share of the workers aimed at, 0.50 is half; null where the law sets none
 * @param minShareSource text that sets it
 */
public record Reservation(
        Modality modality, String article, BigDecimal minShare, String minShareSource, List<Finding> rules) {

    static final String PREFIX = "reservation.";

    private static final Map<Modality, String> ARTICLES = Map.of(
            Modality.RESERVED_DISABILITY, "L2113-12",
            Modality.RESERVED_IAE, "L2113-13",
            Modality.RESERVED_PRISON, "L2113-13-1",
            Modality.RESERVED_JOINT, "L2113-14",
            Modality.RESERVED_ESS, "L2113-15");

    public static boolean is(Modality modality) {
        return ARTICLES.containsKey(modality);
    }

    static List<Reservation> of(Consultation c, List<PolicyValue> values, LocalDate day) {
        List<Reservation> found = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            if (is(modality) && c.owed().contains(modality)) {
                found.add(of(c, modality, values, day));
            }
        }
        if (found.isEmpty() && c.declared().contains(SocialConsideration.RESERVED_CONTRACT)) {
            found.add(new Reservation(null, null, null, null, List.of(articleUnknown())));
        }
        return found;
    }

    private static Reservation of(Consultation c, Modality modality, List<PolicyValue> values, LocalDate day) {
        Optional<PolicyValue> share = on(values, day, Policy.RESERVATION_MIN_SHARE.key(modality));
        List<Finding> rules = new ArrayList<>();
        on(values, day, Policy.RESERVATION_START.key(modality))
                .ifPresent(start -> rules.add(inForce(c, modality, start.date())));
        on(values, day, Policy.RESERVATION_MAX_MONTHS.key(modality)).ifPresent(max -> rules.add(shortEnough(c, max)));
        return new Reservation(
                modality,
                ARTICLES.get(modality),
                share.map(PolicyValue::decimal).orElse(null),
                share.map(PolicyValue::source).orElse(null),
                rules);
    }

    private static Finding articleUnknown() {
        return Finding.unknown(
                "ARTICLE_NAMED",
                "R2113-7",
                "L'avis d'un marché réservé cite son article (L2113-12 à L2113-15) : aucune obligation enregistrée ne le dit.");
    }

    private static Finding inForce(Consultation c, Modality modality, LocalDate start) {
        String article = ARTICLES.get(modality);
        if (c.launchedOn() == null) {
            return Finding.unknown("IN_FORCE", article, "La date de lancement de la consultation n'est pas connue.");
        }
        return c.launchedOn().isBefore(start)
                ? Finding.failed("IN_FORCE", article, "Cette réservation n'existe que depuis le %s.", French.day(start))
                : Finding.satisfied("IN_FORCE", article, "En vigueur depuis le %s.", French.day(start));
    }

    private static Finding shortEnough(Consultation c, PolicyValue max) {
        String rule = "SHORT_ENOUGH";
        int months = Integer.parseInt(max.text());
        if (c.durationMonths() == null) {
            return Finding.unknown(rule, max.source(), "La durée du marché n'est pas connue.");
        }
        return c.durationMonths() > months
                ? Finding.failed(rule, max.source(), "%d mois, au plus %d.", c.durationMonths(), months)
                : Finding.satisfied(rule, max.source(), "%d mois, au plus %d.", c.durationMonths(), months);
    }

    private static Optional<PolicyValue> on(List<PolicyValue> values, LocalDate day, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name) && value.holdsOn(day))
                .findFirst();
    }
}
