package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A category to record.
 *
 * @param from first day; the buyer's first category may begin in the past, a later one today at the earliest
 * @param reason what it rests on: statutes, creation of a commune nouvelle, an error mended
 */
record CategoryRequest(
        @NotNull BuyerCategory category,
        @NotNull LocalDate from,
        @NotBlank @Reason @Size(max = 1000) String reason) {}
