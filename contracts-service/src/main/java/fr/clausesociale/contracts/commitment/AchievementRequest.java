package fr.clausesociale.contracts.commitment;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something done towards a commitment.
 *
 * @param quantity negative takes back what was wrong; may be left out where the promise has no figure, counts as one then
 * @param proofReference of the document that shows it, never the document; required but for what is taken back
 * @param note why, where something is taken back
 */
record AchievementRequest(
        @NotNull LocalDate on,
        @Digits(integer = 10, fraction = 2) BigDecimal quantity,
        @Size(max = 300) String proofReference,
        @Size(max = 2000) String note) {}
