package fr.clausesociale.contracts.obligation.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One part in a consortium with all who had it, one after the other: who comes in the same role on the day after another
 * left takes over its part. Where several come and go on one day, the same legal unit goes before others.
 */
final class Seat {

    private final List<Holding> holdings = new ArrayList<>();

    private Seat(Holding first) {
        holdings.add(first);
    }

    static List<Seat> of(List<Holding> all) {
        List<Holding> inTime = new ArrayList<>(all);
        inTime.sort(Comparator.comparing(Seat::start).thenComparing(Holding::place));
        List<Seat> seats = new ArrayList<>();
        while (!inTime.isEmpty()) {
            LocalDate day = start(inTime.get(0));
            List<Holding> coming = new ArrayList<>(
                    inTime.stream().filter(h -> start(h).equals(day)).toList());
            inTime.removeAll(coming);
            take(coming, seats, true);
            take(coming, seats, false);
            coming.forEach(holding -> seats.add(new Seat(holding)));
        }
        return seats;
    }

    private static void take(List<Holding> coming, List<Seat> seats, boolean sameUnit) {
        coming.removeIf(holding -> seats.stream()
                .filter(seat -> seat.passesTo(holding, sameUnit))
                .findFirst()
                .map(seat -> seat.holdings.add(holding))
                .orElse(false));
    }

    private boolean passesTo(Holding next, boolean sameUnit) {
        Holding last = holdings.get(holdings.size() - 1);
        return next.who().comesAfter(last.who())
                && last.who().role() == next.who().role()
                && (!sameUnit || last.ofUnitOf(next.who().id()));
    }

    private static LocalDate start(Holding holding) {
        return holding.who().from() == null ? LocalDate.MIN : holding.who().from();
    }

    /** Since when the part is held by anybody. */
    LocalDate since() {
        return start(holdings.get(0));
    }

    List<Holding> holdings() {
        return holdings;
    }

    boolean has(Holding holding) {
        return holdings.contains(holding);
    }

    /** From whom a holder took the part over, or null. */
    Holding before(Holding holding) {
        int at = holdings.indexOf(holding);
        return at > 0 ? holdings.get(at - 1) : null;
    }
}
