package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hours of one month, for one obligation, and what became of them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Statement(
        UUID id,
        long version,
        UUID obligationId,
        UUID contractId,
        String employer,
        YearMonth month,
        String status,
        List<Line> lines,
        BigDecimal declared,
        BigDecimal accepted,
        String enteredBy,
        String submittedBy,
        Instant submittedAt,
        Instant decidedAt,
        String decidedBy,
        List<Return> returns,
        List<Confirmation> confirmations,
        Instant updatedAt) {

    /** @param reason why it was rejected, null where it was not */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            UUID placementId,
            BigDecimal hours,
            BigDecimal notWorked,
            BigDecimal training,
            List<Day> days,
            String status,
            String reason,
            List<Rejection> rejections,
            BigDecimal acceptedHours) {

        public Line {
            days = days == null ? List.of() : days;
            rejections = rejections == null ? List.of() : rejections;
        }

        /** Whether it can still be told anew. */
        public boolean open() {
            return "DRAFT".equals(status) || "REJECTED".equals(status);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Day(LocalDate on, BigDecimal hours) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejection(Instant at, BigDecimal hours, String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Return(Instant at, String by, String reason) {}

    /** @param by SIRET of the organisation that confirmed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Confirmation(Instant at, String by) {}

    public Statement {
        confirmations = confirmations == null ? List.of() : confirmations;
        lines = lines == null ? List.of() : lines;
        returns = returns == null ? List.of() : returns;
    }

    public Optional<Line> line(UUID placement) {
        return lines.stream()
                .filter(line -> line.placementId().equals(placement))
                .findFirst();
    }

    /** Whether another organisation told it for this one, which may say that it is right. */
    public boolean awaitsConfirmationBy(String siret) {
        return submitted()
                && !siret.equals(enteredBy)
                && !siret.equals(submittedBy)
                && confirmations.stream().noneMatch(one -> siret.equals(one.by()));
    }

    public boolean submitted() {
        return "SUBMITTED".equals(status);
    }

    public boolean draft() {
        return "DRAFT".equals(status);
    }

    /** As an entity tag. */
    public String tag() {
        return '"' + Long.toString(version) + '"';
    }
}
