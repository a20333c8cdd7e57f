package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.obligation.ledger.BasisKind;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.Ledger;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an entry must be to be taken into the ledger. */
final class EntryRules {

    private static final Set<EntryKind> BY_BUYER = EnumSet.of(EntryKind.WAIVER, EntryKind.CALL_OFF);

    private static final Set<EntryKind> WITH_REASON =
            EnumSet.of(EntryKind.AMENDMENT, EntryKind.WAIVER, EntryKind.OPINION, EntryKind.TRANSFER);

    private EntryRules() {}

    /** A waiver is the buyer's decision; a buyer otherwise only tells what it ordered. */
    static void checkAuthor(EntryKind kind, Caller caller) {
        if (kind == EntryKind.WAIVER && !caller.is(Roles.BUYER)) {
            throw Problem.of(ContractsProblem.WAIVER_BY_BUYER_ONLY).at("/kind");
        }
        boolean follows = caller.is(Roles.FACILITATOR) || caller.is(Roles.ADMIN);
        if (!follows && !BY_BUYER.contains(kind)) {
            throw Problem.of(ContractsProblem.NOT_BY_BUYER, kind).at("/kind");
        }
    }

    /** @param consortium who owes how much on a day, by what was entered before */
    static void check(
            Obligation obligation,
            Lot lot,
            List<Entry> entries,
            EntryRequest request,
            Function<LocalDate, Consortium> consortium) {
        if (!obligation.modality().owes() && request.kind() != EntryKind.OPINION && !request.movesTheEndOnly()) {
            throw Problem.of(ContractsProblem.OWES_NOTHING).at("/kind");
        }
        checkFigures(obligation, request);
        if (obligation.from() != null && request.effectiveOn().isBefore(obligation.from())) {
            throw Problem.of(ContractsProblem.ENTRY_OUTSIDE_OBLIGATION, obligation.from())
                    .at("/effectiveOn");
        }
        if (request.until() != null
                && obligation.from() != null
                && request.until().isBefore(obligation.from())) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, obligation.from(), request.until())
                    .at("/until");
        }
        Ledger before = obligation.ledger(entries);
        checkSuspension(before, request);
        if (request.kind() == EntryKind.TRANSFER) {
            TransferRules.check(lot, entries, request, consortium);
        }
        if (request.kind() == EntryKind.CALL_OFF) {
            CallOffRules.check(entries, request);
        }
        checkWithdrawal(before, request);
        checkBalance(before, request);
    }

    private static void checkFigures(Obligation obligation, EntryRequest request) {
        boolean hours = request.hours() != null;
        boolean positiveHours = Decimals.positive(request.hours());
        boolean perAmount = obligation.basis() != null && obligation.basis().kind() == BasisKind.HOURS_PER_AMOUNT;
        boolean complete = switch (request.kind()) {
            case AMENDMENT ->
                (hours ? request.hours().signum() != 0 : request.until() != null) && request.amount() == null;
            case CALL_OFF -> callOffComplete(request, perAmount);
            case TOTAL_HOURS -> hours && request.hours().signum() != 0;
            case SUSPENSION, RESUMPTION -> !hours && request.amount() == null;
            case WAIVER -> (!hours || request.hours().signum() != 0) && request.amount() == null;
            case TRANSFER -> positiveHours && request.from() != null && request.to() != null;
            case OPINION -> request.opinion() != null;
        };
        if (!complete || request.until() != null && request.kind() != EntryKind.AMENDMENT) {
            throw Problem.of(ContractsProblem.ENTRY_INCOMPLETE, request.kind()).at("/hours");
        }
        if (request.withoutReason() && (WITH_REASON.contains(request.kind()) || request.takesBack())) {
            throw Problem.of(ContractsProblem.REASON_MISSING).at("/reason");
        }
    }

    /** Hours of its own go before those of its amount; both have one sign. */
    private static boolean callOffComplete(EntryRequest request, boolean perAmount) {
        if (request.hours() == null) {
            return request.amount() != null && request.amount().signum() != 0 && perAmount;
        }
        return request.hours().signum() != 0
                && (request.amount() == null
                        || request.amount().signum() == request.hours().signum());
    }

    private static void checkSuspension(Ledger before, EntryRequest request) {
        boolean suspended = before.suspended(request.effectiveOn());
        if (request.kind() == EntryKind.SUSPENSION && suspended) {
            throw Problem.of(ContractsProblem.ALREADY_SUSPENDED, request.effectiveOn())
                    .at("/effectiveOn");
        }
        if (request.kind() == EntryKind.RESUMPTION && !suspended) {
            throw Problem.of(ContractsProblem.NOT_SUSPENDED, request.effectiveOn())
                    .at("/effectiveOn");
        }
    }

    private static void checkWithdrawal(Ledger before, EntryRequest request) {
        BigDecimal waived = before.waived(request.effectiveOn());
        if (request.kind() == EntryKind.WAIVER
                && request.takesBack()
                && waived.add(request.hours()).signum() < 0) {
            throw Problem.of(
                            ContractsProblem.WITHDRAWAL_TOO_LARGE,
                            request.hours().negate(),
                            waived,
                            request.effectiveOn())
                    .at("/hours");
        }
    }

    /** From its day on, what is agreed stays at least nothing and at least what is waived. */
    private static void checkBalance(Ledger before, EntryRequest request) {
        Ledger after = before.with(request.forLedger());
        Stream<LocalDate> days = Stream.concat(
                Stream.of(request.effectiveOn()),
                before.entries().stream()
                        .map(LedgerEntry::effectiveOn)
                        .filter(day -> day.isAfter(request.effectiveOn())));
        days.filter(day -> after.overdrawn(day) && !before.overdrawn(day))
                .findFirst()
                .ifPresent(day -> {
                    throw Problem.of(ContractsProblem.ENTRY_BELOW_ZERO, request.hours(), before.due(day), day)
                            .at("/hours");
                });
    }
}
