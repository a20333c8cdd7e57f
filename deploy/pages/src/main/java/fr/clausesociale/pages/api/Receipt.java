package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * What a company can hold up of a statement; the same as long as nothing has changed.
 *
 * @param digest of the content, by which two receipts are compared
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Receipt(Content content, String digest) {

    /** @param hoursAccepted what stands after all corrections */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(BigDecimal hoursSubmitted, BigDecimal hoursAccepted) {}
}
