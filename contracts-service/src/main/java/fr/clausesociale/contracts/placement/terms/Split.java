package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Divides a figure by shares, so that the parts add up to it: cut to the hundredth, and what remains goes to the largest share. */
public final class Split {

    private Split() {}

    /** By obligation, in the order of the shares told. */
    public static Map<UUID, BigDecimal> of(BigDecimal hours, List<Allocation> shares) {
        Map<UUID, BigDecimal> parts = new LinkedHashMap<>();
        shares.forEach(each ->
                parts.put(each.obligationId(), hours.multiply(each.share()).setScale(2, RoundingMode.DOWN)));
        BigDecimal rest = Decimals.two(hours).subtract(parts.values().stream().reduce(Decimals.ZERO, BigDecimal::add));
        parts.merge(Allocation.largest(shares).obligationId(), rest, BigDecimal::add);
        return parts;
    }

    /** As one of the parts is set: the others by their shares, and what remains goes to the largest of them. */
    public static Map<UUID, BigDecimal> as(UUID obligation, BigDecimal part, List<Allocation> shares) {
        BigDecimal share = shares.stream()
                .filter(each -> each.obligationId().equals(obligation))
                .findFirst()
                .orElseThrow()
                .share();
        Map<UUID, BigDecimal> parts = of(part.divide(share, 2, RoundingMode.HALF_UP), shares);
        BigDecimal rest = parts.put(obligation, Decimals.two(part)).subtract(part);
        List<Allocation> others = shares.stream()
                .filter(each -> !each.obligationId().equals(obligation))
                .toList();
        parts.merge(
                Allocation.largest(others).obligationId(), rest, (one, other) -> Decimals.atLeastZero(one.add(other)));
        return parts;
    }
}
