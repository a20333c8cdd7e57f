package fr.clausesociale.platform.caller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everybody who followed something, one after the other and without a day between: the last one does so to this day.
 *
 * @param periods in their order; none where nobody was ever named
 */
public record Followers(List<Follower> periods) {

    public Followers {
        periods = periods == null ? List.of() : List.copyOf(periods);
    }

    /** @param siret null: nobody by name */
    public static Followers since(String siret) {
        return new Followers(siret == null ? List.of() : List.of(new Follower(siret, null, null)));
    }

    /** Who follows to this day; null: nobody by name. */
    public String present() {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1).siret();
    }

    /** Who followed on that day; null: nobody by name. */
    public String on(LocalDate day) {
        return periods.stream()
                .filter(period -> period.on(day))
                .map(Follower::siret)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** First day of who follows to this day, null: ever since. */
    public LocalDate presentSince() {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1).from();
    }

    /** Whether who follows to this day only began after that day: nobody takes over before. */
    public boolean beganAfter(LocalDate day) {
        return presentSince() != null && presentSince().isAfter(day);
    }

    /** The first day of a successor who takes over all from this day on: what was got only later goes over from then. */
    public LocalDate takenOverFrom(LocalDate day) {
        return beganAfter(day) ? presentSince() : day;
    }

    /**
     * Another follows from a day on. Of the days before nothing changes.
     *
     * @param siret null: nobody by name
     * @throws IllegalArgumentException where who follows to this day began later
     */
    public Followers handedOver(String siret, LocalDate day) {
        if (beganAfter(day)) {
            throw new IllegalArgumentException("Followed by another since " + presentSince());
        }
        if (Objects.equals(siret, present())) {
            return this;
        }
        List<Follower> all = new ArrayList<>(periods.isEmpty() ? List.of(new Follower(null, null, null)) : periods);
        Follower last = all.remove(all.size() - 1);
        if (!day.equals(last.from())) {
            all.add(new Follower(last.siret(), last.from(), day.minusDays(1)));
        }
        Follower before = all.isEmpty() ? null : all.get(all.size() - 1);
        if (before != null && Objects.equals(before.siret(), siret)) {
            all.set(all.size() - 1, new Follower(siret, before.from(), null));
        } else {
            all.add(new Follower(siret, day, null));
        }
        return new Followers(all);
    }
}
