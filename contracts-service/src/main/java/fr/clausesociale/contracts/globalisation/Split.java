package fr.clausesociale.contracts.globalisation;

import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Divides a figure by shares, so that the parts add up to it: cut to the hundredth, and what remains goes to the largest share. */
final class Split {

    /** Of equal shares always the same one goes first. */
    private static final Comparator<Allocation> LARGEST =
            Comparator.comparing(Allocation::share).thenComparing(Allocation::obligationId);

    private Split() {}

    /** By obligation, in the order of the shares told. */
    static Map<UUID, BigDecimal> of(BigDecimal hours, List<Allocation> shares) {
        Map<UUID, BigDecimal> parts = new LinkedHashMap<>();
        shares.forEach(each ->
                parts.put(each.obligationId(), hours.multiply(each.share()).setScale(2, RoundingMode.DOWN)));
        BigDecimal rest = Decimals.two(hours).subtract(parts.values().stream().reduce(Decimals.ZERO, BigDecimal::add));
        Allocation largest = shares.stream().max(LARGEST).orElseThrow();
        parts.merge(largest.obligationId(), rest, BigDecimal::add);
        return parts;
    }
}
