package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Hours that are owed on a lot, and how they stand today. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Obligation(
        UUID id,
        UUID contractId,
        String lot,
        BigDecimal due,
        BigDecimal declared,
        BigDecimal accepted,
        BigDecimal remaining,
        LocalDate from,
        LocalDate until,
        String status) {}
