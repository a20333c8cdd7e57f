package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.Contractor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All who hold, held or will hold a lot, in the order published. */
public final class Holders {

    private final List<Holding> all = new ArrayList<>();
    private final List<Seat> seats;

    public Holders(List<Contractor> contractors) {
        for (Contractor contractor : contractors) {
            all.add(new Holding(all.size(), contractor));
        }
        seats = Seat.of(all.stream().filter(Holding::real).toList());
    }

    List<Holding> all() {
        return all;
    }

    List<Seat> seats() {
        return seats;
    }

    Optional<Seat> seat(Holding holding) {
        return seats.stream().filter(seat -> seat.has(holding)).findFirst();
    }

    /**
     * Who answers on a day for all that nobody else took over: the lead; where it left without a successor the first of the
     * remaining holders; several where each holds alone, without a consortium. Where nobody is in place, who led last, and
     * before the first day who comes first.
     */
    List<Holding> leads(LocalDate day) {
        List<Holding> present = inConsortium().filter(h -> h.on(day)).toList();
        if (present.isEmpty()) {
            return nearest(day).map(this::leads).orElse(List.of());
        }
        List<Holding> titled = present.stream()
                .filter(h -> h.who().role() == ContractorRole.LEAD)
                .toList();
        if (titled.isEmpty()) {
            return List.of(present.get(0));
        }
        LocalDate latest =
                titled.stream().map(this::since).max(Comparator.naturalOrder()).orElseThrow();
        return titled.stream().filter(h -> since(h).equals(latest)).toList();
    }

    private Stream<Holding> inConsortium() {
        return all.stream().filter(Holding::ofConsortium).filter(Holding::real);
    }

    private LocalDate since(Holding holding) {
        return seat(holding).map(Seat::since).orElse(LocalDate.MIN);
    }

    private Optional<LocalDate> nearest(LocalDate day) {
        Optional<LocalDate> last = inConsortium()
                .filter(h -> h.endedBefore(day))
                .map(h -> h.who().until())
                .max(Comparator.naturalOrder());
        return last.isPresent()
                ? last
                : inConsortium()
                        .map(h -> h.who().from())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
    }

    /** The holder of this identifier in place on a day. */
    public Optional<Holding> named(String id, LocalDate day) {
        return all.stream().filter(h -> h.is(id) && h.on(day)).min(Comparator.comparing(h -> !h.ofConsortium()));
    }

    /** As {@link #named}, or any of this identifier where none was in place. */
    Optional<Holding> everNamed(String id, LocalDate day) {
        Optional<Holding> present = named(id, day);
        return present.isPresent()
                ? present
                : all.stream().filter(h -> h.is(id) && h.real()).findFirst();
    }

    /** Whose the work of a month is: of the establishment in place, else of another of its legal unit; null where of nobody. */
    Holding doer(HoursDone.Worked worked, Predicate<Holding> credited) {
        return Stream.of(worked.userSiret(), worked.employerSiret())
                .filter(Objects::nonNull)
                .map(siret -> all.stream()
                        .filter(credited)
                        .filter(h -> h.during(worked.month()) && (h.is(siret) || h.ofUnitOf(siret)))
                        .min(Comparator.comparing(h -> !h.is(siret)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
