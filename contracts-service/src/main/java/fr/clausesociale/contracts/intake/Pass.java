package fr.clausesociale.contracts.intake;

import java.time.LocalDate;

/**
 * A PASS IAE whose course was changed since it was granted, as it stands.
 *
 * @param endsOn last day
 */
public record Pass(LocalDate start, LocalDate endsOn) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(endsOn);
    }
}
