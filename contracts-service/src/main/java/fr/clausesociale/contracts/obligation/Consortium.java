package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of a consortium (groupement) owes, did and was transferred how much. The lead answers for what no other member took
 * over. Who left keeps what it did and owes no more; hours of subcontractors and agencies are the lead's, unless they worked
 * in a member's company.
 */
record Consortium(LocalDate on, BigDecimal due, BigDecimal accepted, List<Member> members) {

    /** Hours owed that passed from one member to another. */
    record Transfer(String from, String to, BigDecimal hours) {}

    /** @param done accepted hours credited to the member */
    record Member(
            String id,
            String name,
            ContractorRole role,
            LocalDate from,
            LocalDate until,
            BigDecimal owes,
            BigDecimal done,
            BigDecimal transferredIn,
            BigDecimal transferredOut,
            BigDecimal remaining) {}

    /** @param doneBySiren accepted hours by the legal unit they are credited to; key "" for nobody in particular */
    static Consortium of(
            List<Contractor> contractors,
            BigDecimal due,
            List<Transfer> transfers,
            Map<String, BigDecimal> doneBySiren,
            LocalDate on) {
        Optional<Contractor> lead = contractors.stream()
                .filter(c -> c.role() == ContractorRole.LEAD && here(c, on))
                .max(Comparator.comparing(c -> c.from() == null ? LocalDate.MIN : c.from()));
        BigDecimal accepted = doneBySiren.values().stream().reduce(Decimals.ZERO, BigDecimal::add);
        BigDecimal doneByOthers = contractors.stream()
                .filter(c -> lead.isEmpty() || c != lead.get())
                .map(c -> done(c, doneBySiren))
                .reduce(Decimals.ZERO, BigDecimal::add);
        BigDecimal owedByOthers = contractors.stream()
                .filter(c -> lead.isEmpty() || c != lead.get())
                .map(c -> owes(c, transfers, doneBySiren, on))
                .reduce(Decimals.ZERO, BigDecimal::add);
        List<Member> members = contractors.stream()
                .map(c -> lead.isPresent() && c == lead.get()
                        ? member(
                                c,
                                Decimals.atLeastZero(due.subtract(owedByOthers)),
                                accepted.subtract(doneByOthers),
                                transfers)
                        : member(c, owes(c, transfers, doneBySiren, on), done(c, doneBySiren), transfers))
                .toList();
        return new Consortium(on, due, accepted, members);
    }

    private static Member member(Contractor c, BigDecimal owes, BigDecimal done, List<Transfer> transfers) {
        return new Member(
                c.id(),
                c.name(),
                c.role(),
                c.from(),
                c.until(),
                owes,
                done,
                in(c, transfers),
                out(c, transfers),
                Decimals.atLeastZero(owes.subtract(done)));
    }

    private static BigDecimal owes(
            Contractor c, List<Transfer> transfers, Map<String, BigDecimal> doneBySiren, LocalDate on) {
        return here(c, on) ? Decimals.atLeastZero(in(c, transfers).subtract(out(c, transfers))) : done(c, doneBySiren);
    }

    private static BigDecimal done(Contractor c, Map<String, BigDecimal> doneBySiren) {
        return c.siren() == null ? Decimals.ZERO : doneBySiren.getOrDefault(c.siren(), Decimals.ZERO);
    }

    private static BigDecimal in(Contractor c, List<Transfer> transfers) {
        return sum(transfers.stream().filter(t -> t.to().equals(c.id())).toList());
    }

    private static BigDecimal out(Contractor c, List<Transfer> transfers) {
        return sum(transfers.stream().filter(t -> t.from().equals(c.id())).toList());
    }

    private static BigDecimal sum(List<Transfer> transfers) {
        return transfers.stream().map(Transfer::hours).reduce(Decimals.ZERO, BigDecimal::add);
    }

    private static boolean here(Contractor c, LocalDate on) {
        return c.until() == null || !on.isAfter(c.until());
    }
}
