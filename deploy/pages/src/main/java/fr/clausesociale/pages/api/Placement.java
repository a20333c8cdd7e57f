package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody at work, known by a pseudonym alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Placement(
        UUID id,
        String status,
        String occupation,
        LocalDate startOn,
        LocalDate endOn,
        LocalDate endedOn,
        BigDecimal weeklyHours,
        LocalDate countingUntil) {

    /** Last day that is known. */
    public LocalDate last() {
        return endedOn != null ? endedOn : endOn;
    }
}
