package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What may be declared for an obligation and a month; each is null where nobody has set it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Terms(
        Cited basis, Cited trainingCounts, Cited period, LocalDate expectedFrom, Cited maxPerDay, Cited alertPerMonth) {

    private static final BigDecimal WHOLE_DAY = BigDecimal.valueOf(24);

    /** @param source of the rule: an article, a decree, an agreement */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cited(String value, String source) {

        public BigDecimal figure() {
            return new BigDecimal(value);
        }
    }

    /** Whether fewer hours than a day has are taken of a person. */
    public boolean limitsDays() {
        return maxPerDay != null && maxPerDay.figure().compareTo(WHOLE_DAY) < 0;
    }

    /** Whether hours that are paid and not worked are declared too. */
    public boolean paid() {
        return basis != null && "PAID".equals(basis.value());
    }

    public boolean training() {
        return trainingCounts != null && Boolean.parseBoolean(trainingCounts.value());
    }
}
