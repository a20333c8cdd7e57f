package fr.clausesociale.contracts.month;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a month was closed for a département. Changed once at most: where it is reopened. */
@Entity
class MonthClosure {

    @Id
    private UUID id;

    private String department;
    private LocalDate month;
    private Instant closedAt;
    private String closedBy;
    private Instant reopenedAt;
    private String reopenedBy;
    private String reason;

    protected MonthClosure() {}

    MonthClosure(String department, YearMonth month, Instant now, String organisation) {
        this.id = Ids.next();
        this.department = department;
        this.month = month.atDay(1);
        this.closedAt = now;
        this.closedBy = organisation;
    }

    void reopen(String why, Instant now, String organisation) {
        reopenedAt = now;
        reopenedBy = organisation;
        reason = why;
    }

    String department() {
        return department;
    }

    boolean inForce() {
        return reopenedAt == null;
    }

    View view() {
        return new View(department, inForce(), closedAt, closedBy, reopenedAt, reopenedBy, reason);
    }

    /**
     * A closure as it is answered.
     *
     * @param closed whether it is in force
     * @param reason why it was reopened, null where it was not
     */
    @Schema(name = "MonthClosureView")
    record View(
            String department,
            boolean closed,
            Instant closedAt,
            String closedBy,
            Instant reopenedAt,
            String reopenedBy,
            String reason) {}
}
