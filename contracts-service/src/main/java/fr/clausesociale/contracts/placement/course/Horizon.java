package fr.clausesociale.contracts.placement.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** When people are asked again after the end of their work: at 3, 6 and 12 months. */
public enum Horizon {
    THREE(3),
    SIX(6),
    TWELVE(12);

    private final int months;

    Horizon(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** First day on which the answer is one for this horizon; an end on the 31st is asked for on the last day of a shorter month. */
    public LocalDate dueOn(LocalDate endedOn) {
        return endedOn.plusMonths(months);
    }

    /** As it stands in an address. */
    public static Optional<Horizon> of(String months) {
        return Arrays.stream(values())
                .filter(each -> String.valueOf(each.months).equals(months))
                .findFirst();
    }

    static Optional<Horizon> of(int months) {
        return Arrays.stream(values()).filter(each -> each.months == months).findFirst();
    }
}
