package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** An order is entered once under its reference; it is corrected downward under the same one, at most to nothing. */
final class CallOffRules {

    private CallOffRules() {}

    static void check(List<Entry> entries, EntryRequest request) {
        String reference = reference(request);
        List<LedgerEntry> same = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.CALL_OFF)
                .filter(entry -> reference == null || entry.refersTo(reference))
                .map(Entry::forLedger)
                .toList();
        if (request.takesBack()) {
            checkCorrection(same, request);
        } else if (reference != null
                && (standing(same, LedgerEntry::hours) || standing(same, LedgerEntry::amountThatCounts))) {
            throw Problem.of(ContractsProblem.CALL_OFF_TWICE, reference).at("/reference");
        }
    }

    private static void checkCorrection(List<LedgerEntry> orders, EntryRequest request) {
        List<LedgerEntry> byThen =
                orders.stream().filter(entry -> entry.by(request.effectiveOn())).toList();
        List<LedgerEntry> correctedLater = orders.stream()
                .filter(entry -> !entry.by(request.effectiveOn()) && entry.takesBack())
                .toList();
        List<LedgerEntry> left =
                Stream.concat(byThen.stream(), correctedLater.stream()).toList();
        if (byThen.isEmpty() && reference(request) != null) {
            throw Problem.of(ContractsProblem.CALL_OFF_UNKNOWN, reference(request), request.effectiveOn())
                    .at("/reference");
        }
        if (request.hours() != null) {
            checkNotBelowNothing(left, request.hours(), LedgerEntry::hours, request, "/hours");
        } else {
            checkNotBelowNothing(left, request.amount(), LedgerEntry::amountThatCounts, request, "/amount");
        }
    }

    private static void checkNotBelowNothing(
            List<LedgerEntry> orders,
            BigDecimal correction,
            Function<LedgerEntry, BigDecimal> figure,
            EntryRequest request,
            String pointer) {
        if (sum(orders, figure).add(correction).signum() < 0) {
            throw Problem.of(
                            ContractsProblem.CALL_OFF_CORRECTED_TOO_FAR,
                            correction,
                            sum(orders, figure),
                            request.effectiveOn())
                    .at(pointer);
        }
    }

    private static boolean standing(List<LedgerEntry> orders, Function<LedgerEntry, BigDecimal> figure) {
        return sum(orders, figure).signum() != 0;
    }

    private static BigDecimal sum(List<LedgerEntry> orders, Function<LedgerEntry, BigDecimal> figure) {
        return orders.stream().map(figure).filter(Objects::nonNull).reduce(Decimals.ZERO, BigDecimal::add);
    }

    private static String reference(EntryRequest request) {
        return request.reference() == null || request.reference().isBlank()
                ? null
                : request.reference().trim();
    }
}
