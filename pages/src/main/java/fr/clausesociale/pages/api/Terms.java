package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** What may be declared for an obligation and a month; each is null where nobody has set it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Terms(
        Cited basis, Cited trainingCounts, Cited period, LocalDate expectedFrom, Cited maxPerDay, Cited alertPerMonth) {

    /** @param source of the rule: an article, a decree, an agreement */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cited(String value, String source) {}

    /** Whether hours that are paid and not worked are declared too. */
    public boolean paid() {
        return basis != null && "PAID".equals(basis.value());
    }

    public boolean training() {
        return trainingCounts != null && Boolean.parseBoolean(trainingCounts.value());
    }
}
