package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The end of a contract before its time (résiliation), and the ones recorded in error. */
@Embeddable
class EarlyEnd {

    private LocalDate terminatedOn;
    private String terminationReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Annulled> annulledTerminations = List.of();

    protected EarlyEnd() {}

    /** A termination that was taken back: what was recorded, and why it was not so. */
    record Annulled(LocalDate on, String reason, Instant annulledAt, String annulmentReason) {}

    /** @param notifiedOn null where it is not known */
    void terminate(LocalDate on, String reason, LocalDate notifiedOn, LocalDate today) {
        if (terminatedOn != null) {
            throw Problem.of(ContractsProblem.ALREADY_TERMINATED, terminatedOn);
        }
        if (notifiedOn != null && on.isBefore(notifiedOn)) {
            throw Problem.of(ContractsProblem.BEFORE_NOTIFICATION, notifiedOn).at("/on");
        }
        if (on.isAfter(today)) {
            throw Problem.of(ContractsProblem.TERMINATION_IN_FUTURE, on, today).at("/on");
        }
        terminatedOn = on;
        terminationReason = reason;
    }

    void annul(String because, Instant now) {
        if (terminatedOn == null) {
            throw Problem.of(ContractsProblem.NOT_TERMINATED);
        }
        List<Annulled> all = new ArrayList<>(annulledTerminations);
        all.add(new Annulled(terminatedOn, terminationReason, now, because));
        annulledTerminations = List.copyOf(all);
        terminatedOn = null;
        terminationReason = null;
    }

    LocalDate on() {
        return terminatedOn;
    }

    String reason() {
        return terminationReason;
    }

    List<Annulled> annulled() {
        return annulledTerminations;
    }
}
