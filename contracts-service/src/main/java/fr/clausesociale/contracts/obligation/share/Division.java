package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due on a day, divided among the holders so that their parts make the whole. */
final class Division {

    private final Holders holders;
    private final List<Transfer> transfers;
    private final Credits credits;
    private final LocalDate on;
    private final List<Holding> leads;
    private final Map<Holding, BigDecimal> in = new HashMap<>();
    private final Map<Holding, BigDecimal> out = new HashMap<>();
    private final Map<Holding, BigDecimal> owed = new HashMap<>();
    private BigDecimal left;

    Division(Holders holders, BigDecimal due, List<Transfer> transfers, Credits credits, LocalDate on) {
        this.holders = holders;
        this.transfers = transfers;
        this.credits = credits;
        this.on = on;
        this.leads = holders.leads(on);
        this.left = due;
        book();
        holders.seats().stream().filter(seat -> answering(seat).isEmpty()).forEach(this::keepsWhatItDid);
        holders.seats().stream()
                .filter(seat -> answering(seat).filter(h -> !leads.contains(h)).isPresent())
                .forEach(seat -> give(seat, Decimals.atLeastZero(net(seat))));
        divideAmongLeads();
    }

    private void book() {
        for (Transfer transfer : transfers) {
            holders.everNamed(transfer.from(), transfer.on())
                    .ifPresent(h -> out.merge(h, transfer.hours(), BigDecimal::add));
            holders.everNamed(transfer.to(), transfer.on())
                    .ifPresent(h -> in.merge(h, transfer.hours(), BigDecimal::add));
        }
    }

    private Optional<Holding> answering(Seat seat) {
        return seat.holdings().stream()
                .filter(h -> h.on(on) || leads.contains(h))
                .findFirst();
    }

    /** Who left without a successor: a lead of all that was left to it, another of what it had taken over. */
    private void keepsWhatItDid(Seat seat) {
        BigDecimal most = left;
        for (Holding holding : seat.holdings()) {
            if (!holding.endedBefore(on)) {
                continue;
            }
            boolean led = holders.leads(holding.who().until()).contains(holding);
            most = led ? most : most.min(Decimals.atLeastZero(net(seat)));
            most = most.subtract(keep(holding, most));
        }
    }

    private void give(Seat seat, BigDecimal part) {
        Holding answering = answering(seat).orElseThrow();
        BigDecimal rest = part.min(left);
        for (Holding former : seat.holdings()) {
            if (former != answering && former.endedBefore(on)) {
                rest = rest.subtract(keep(former, rest));
            }
        }
        owe(answering, rest);
    }

    private BigDecimal keep(Holding former, BigDecimal most) {
        BigDecimal kept = Decimals.atLeastZero(credits.of(former)).min(most);
        owe(former, kept);
        return kept;
    }

    private void divideAmongLeads() {
        if (leads.isEmpty()) {
            return;
        }
        List<Seat> seats = leads.stream()
                .map(lead -> holders.seat(lead).orElseThrow())
                .distinct()
                .toList();
        BigDecimal moved = seats.stream().map(this::net).reduce(Decimals.ZERO, BigDecimal::add);
        BigDecimal equal = left.subtract(moved).divide(BigDecimal.valueOf(seats.size()), 2, RoundingMode.DOWN);
        BigDecimal ofFirst = left;
        for (Seat seat : seats.subList(1, seats.size())) {
            BigDecimal part = Decimals.atLeastZero(equal.add(net(seat))).min(ofFirst);
            ofFirst = ofFirst.subtract(part);
            give(seat, part);
        }
        give(seats.get(0), ofFirst);
    }

    private BigDecimal net(Seat seat) {
        return seat.holdings().stream().map(h -> in(h).subtract(out(h))).reduce(Decimals.ZERO, BigDecimal::add);
    }

    private void owe(Holding holding, BigDecimal hours) {
        owed.merge(holding, hours, BigDecimal::add);
        left = left.subtract(hours);
    }

    BigDecimal owes(Holding holding) {
        return owed.getOrDefault(holding, Decimals.ZERO);
    }

    BigDecimal unassigned() {
        return left;
    }

    boolean leads(Holding holding) {
        return leads.contains(holding);
    }

    BigDecimal in(Holding holding) {
        return in.getOrDefault(holding, Decimals.ZERO);
    }

    BigDecimal out(Holding holding) {
        return out.getOrDefault(holding, Decimals.ZERO);
    }
}
