package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.obligation.share.Holders;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hours pass between holders in place on the day, and never more than the one owes, then and by what is entered for later. */
final class TransferRules {

    private TransferRules() {}

    static void check(Lot lot, List<Entry> entries, EntryRequest request, Function<LocalDate, Consortium> consortium) {
        Holders holders = new Holders(lot.contractors());
        checkInPlace(holders, lot, request.from(), request.effectiveOn(), "/from");
        checkInPlace(holders, lot, request.to(), request.effectiveOn(), "/to");
        if (request.from().equals(request.to())) {
            throw Problem.of(ContractsProblem.TRANSFER_TO_SELF, request.from()).at("/to");
        }
        Stream.concat(Stream.of(request.effectiveOn()), later(entries, request.effectiveOn()))
                .filter(day -> holders.named(request.from(), day).isPresent())
                .map(consortium)
                .filter(day -> day.owedBy(request.from()).compareTo(request.hours()) < 0)
                .findFirst()
                .ifPresent(day -> {
                    throw Problem.of(
                                    ContractsProblem.TRANSFER_TOO_LARGE,
                                    request.hours(),
                                    request.from(),
                                    day.owedBy(request.from()),
                                    day.on())
                            .at("/hours");
                });
    }

    private static Stream<LocalDate> later(List<Entry> entries, LocalDate day) {
        return entries.stream()
                .map(Entry::effectiveOn)
                .filter(other -> other.isAfter(day))
                .distinct();
    }

    private static void checkInPlace(Holders holders, Lot lot, String id, LocalDate day, String pointer) {
        if (holders.named(id, day).isEmpty()) {
            throw Problem.of(ContractsProblem.CONTRACTOR_UNKNOWN, id, lot.number())
                    .at(pointer);
        }
    }
}
