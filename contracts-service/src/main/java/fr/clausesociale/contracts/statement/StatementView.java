package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.acceptance.Confirmation;
import fr.clausesociale.contracts.statement.acceptance.Estimate;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.contracts.statement.acceptance.Rejection;
import fr.clausesociale.contracts.statement.limit.DayHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as it is answered. {@code alerts} only just after an acceptance. */
public record StatementView(
        UUID id,
        long version,
        UUID obligationId,
        UUID contractId,
        String employer,
        YearMonth month,
        StatementStatus status,
        List<Line> lines,
        BigDecimal declared,
        BigDecimal accepted,
        String enteredBy,
        String submittedBy,
        Instant submittedAt,
        Instant decidedAt,
        String decidedBy,
        List<Statement.Return> returns,
        List<Confirmation.View> confirmations,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Alert> alerts) {

    /**
     * @param notWorked of the hours, those paid and not worked
     * @param training of the hours, those of training
     * @param notCounted told beside the hours and counted nowhere, as they lie after the counting window
     */
    @Schema(name = "StatementLine")
    record Line(
            UUID placementId,
            BigDecimal hours,
            BigDecimal notWorked,
            BigDecimal training,
            BigDecimal notCounted,
            HoursOrigin origin,
            Estimate estimate,
            List<DayHours> days,
            LineStatus status,
            String reason,
            List<Rejection> rejections,
            UUID entryId,
            BigDecimal acceptedHours) {}

    public static StatementView of(Statement s) {
        return of(s, null);
    }

    public static StatementView of(Statement s, List<Alert> alerts) {
        return new StatementView(
                s.id(),
                s.version(),
                s.obligationId(),
                s.contractId(),
                s.employerSiret(),
                s.month(),
                s.status(),
                s.lines().stream()
                        .map(l -> new Line(
                                l.placementId(),
                                l.hours(),
                                l.declared().notWorked(),
                                l.declared().training(),
                                l.declared().notCounted(),
                                l.origin(),
                                l.estimate(),
                                l.days(),
                                l.status(),
                                l.reason(),
                                l.rejections(),
                                l.entryId(),
                                l.acceptedHours()))
                        .toList(),
                sum(s, LineStatus.SUBMITTED, StatementLine::hours)
                        .add(sum(s, LineStatus.ACCEPTED, StatementLine::hours)),
                sum(s, LineStatus.ACCEPTED, StatementLine::acceptedHours),
                s.enteredBy(),
                s.submittedBy(),
                s.submittedAt(),
                s.decidedAt(),
                s.decidedBy(),
                s.returns(),
                s.confirmations().stream().map(Confirmation::view).toList(),
                s.updatedAt(),
                alerts);
    }

    private static BigDecimal sum(Statement s, LineStatus status, Function<StatementLine, BigDecimal> figure) {
        return s.lines().stream().filter(line -> line.is(status)).map(figure).reduce(Decimals.ZERO, BigDecimal::add);
    }
}
