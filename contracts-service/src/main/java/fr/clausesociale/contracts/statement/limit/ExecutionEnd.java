package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.obligation.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day after which hours are not expected any more for an obligation, and how that day came about.
 *
 * @param on last day
 */
public record ExecutionEnd(Kind kind, LocalDate on) {

    public enum Kind {
        /** The contract was terminated (résiliation). */
        TERMINATED,
        /** Somebody set the last day of the obligation. */
        SET,
        /** Only notification and duration say so. */
        RECKONED
    }

    /** @param obligation null where only the contract is asked about */
    public static List<ExecutionEnd> of(Contract contract, Obligation obligation) {
        List<ExecutionEnd> ends = new ArrayList<>();
        if (contract.terminatedOn() != null) {
            ends.add(new ExecutionEnd(Kind.TERMINATED, contract.terminatedOn()));
        }
        LocalDate agreed = obligation == null ? null : obligation.agreedUntil();
        if (agreed != null) {
            ends.add(new ExecutionEnd(obligation.endReckoned() ? Kind.RECKONED : Kind.SET, agreed));
        } else if (contract.endsOn() != null && contract.terminatedOn() == null) {
            ends.add(new ExecutionEnd(Kind.RECKONED, contract.endsOn()));
        }
        return ends;
    }
}
