package fr.clausesociale.contracts.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A decision on a person's eligibility, as far as placements rely on it. */
@Entity
@Table(name = "decision_copy")
public class Decision {

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private String outcome;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean superseded;
    private UUID supersededBy;
    private Integer windowMonths;
    private String windowStart;

    protected Decision() {}

    public Decision(UUID id, UUID beneficiaryId, String outcome, LocalDate validFrom, LocalDate validUntil) {
        this.id = id;
        this.beneficiaryId = beneficiaryId;
        this.outcome = outcome;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    /** @param owner whom it belongs to, whichever pseudonym it names */
    void tell(DecisionPublished event, UUID owner) {
        id = event.decisionId();
        beneficiaryId = owner;
        outcome = event.outcome();
        basis = event.basis();
        validFrom = event.validFrom();
        validUntil = event.validUntil();
        superseded = event.superseded();
        supersededBy = event.supersededBy();
        windowMonths =
                event.countingWindow() == null ? null : event.countingWindow().months();
        windowStart =
                event.countingWindow() == null ? null : event.countingWindow().start();
    }

    public Decision supersededBy(UUID successor) {
        superseded = true;
        supersededBy = successor;
        return this;
    }

    public Decision by(String author) {
        basis = author;
        return this;
    }

    public UUID id() {
        return id;
    }

    public boolean eligible() {
        return "ELIGIBLE".equals(outcome);
    }

    public boolean notEligible() {
        return "NOT_ELIGIBLE".equals(outcome);
    }

    public boolean byFacilitator() {
        return "FACILITATOR".equals(basis);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public boolean covers(LocalDate day) {
        return validFrom != null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public boolean superseded() {
        return superseded;
    }

    public UUID supersededBy() {
        return supersededBy;
    }

    /** Terms of the counting window as the decision says them; null where it does not. */
    public Integer windowMonths() {
        return windowMonths;
    }

    /** FIRST_CLAUSE_HIRE, ELIGIBILITY_VALIDATION or EACH_WORK_CONTRACT, or null. */
    public String windowStart() {
        return windowStart;
    }

    public Decision window(Integer months, String start) {
        windowMonths = months;
        windowStart = start;
        return this;
    }
}
