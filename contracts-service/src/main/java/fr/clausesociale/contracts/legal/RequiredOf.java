package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contracts that a social condition is required of for sure, as a table: launched within these days, of these kinds, types
 * and buyers, and estimated at least so much. The same rules as for one contract, turned round so that a list of them is
 * one query.
 *
 * @param until null: no end is known
 */
public record RequiredOf(
        LocalDate from,
        LocalDate until,
        Set<ContractKind> kinds,
        Set<MarketType> types,
        Set<BuyerCategory> buyers,
        BigDecimal atLeast) {

    private record Cell(ContractKind kind, MarketType type, BigDecimal atLeast) {}

    private record Row(MarketType type, Set<BuyerCategory> buyers, BigDecimal atLeast) {}

    public static List<RequiredOf> table(Law law) {
        List<LocalDate> turns = law.turns();
        List<RequiredOf> table = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            LocalDate from = turns.get(i);
            Optional<LocalDate> start = law.start(from);
            if (start.isPresent() && !start.get().isAfter(from)) {
                LocalDate until = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : null;
                merged(law, from)
                        .forEach((row, kinds) -> table.add(new RequiredOf(
                                from, until, kinds, EnumSet.of(row.type()), row.buyers(), row.atLeast())));
            }
        }
        return table;
    }

    /** Kinds that share a row. */
    private static Map<Row, Set<ContractKind>> merged(Law law, LocalDate day) {
        Map<Cell, Set<BuyerCategory>> cells = new LinkedHashMap<>();
        for (ContractKind kind : ContractKind.values()) {
            if (!law.concerns(kind, day).orElse(false)) {
                continue;
            }
            for (MarketType type : MarketType.values()) {
                for (BuyerCategory buyer : BuyerCategory.values()) {
                    highest(law.thresholds(kind, type, buyer, day))
                            .ifPresent(amount -> cells.computeIfAbsent(
                                            new Cell(kind, type, amount), c -> EnumSet.noneOf(BuyerCategory.class))
                                    .add(buyer));
                }
            }
        }
        Map<Row, Set<ContractKind>> rows = new LinkedHashMap<>();
        cells.forEach((cell, buyers) -> rows.computeIfAbsent(
                        new Row(cell.type(), buyers, cell.atLeast()), r -> EnumSet.noneOf(ContractKind.class))
                .add(cell.kind()));
        return rows;
    }

    /** Where the threshold is open, only what reaches the highest is sure. */
    private static Optional<BigDecimal> highest(List<Threshold> possible) {
        return possible.stream().map(Threshold::amount).max(Comparator.naturalOrder());
    }

    /** As a condition of a query on contracts {@code c}. Literals, so that partial indexes on dates are seen to fit. */
    public String condition() {
        return "(c.terms.consultationLaunchedOn >= date " + from
                + (until == null ? "" : " and c.terms.consultationLaunchedOn <= date " + until)
                + " and c.terms.estimatedValue >= " + atLeast.toPlainString() + "bd"
                + in("c.terms.kind", kinds)
                + in("c.terms.marketType", types)
                + in("c.buyer.category", buyers)
                + ")";
    }

    private static <E extends Enum<E>> String in(String column, Set<E> values) {
        return " and " + column + " in ("
                + String.join(
                        ", ",
                        values.stream()
                                .map(v -> v.getDeclaringClass().getName() + "." + v.name())
                                .toList())
                + ")";
    }
}
