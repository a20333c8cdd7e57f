package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the decisions on a person say about a first day of work. Eligibility is that of the first day: who loses it later
 * goes on counting.
 *
 * @param decision the one that says so, null where none does
 */
record Verdict(PlacementStatus status, Decision decision) {

    /** Of a person of whom nothing is known. */
    static Verdict unknown() {
        return new Verdict(PlacementStatus.PENDING_ELIGIBILITY, null);
    }

    static Verdict on(LocalDate startOn, List<Decision> decisions) {
        Optional<Decision> eligible = latest(startOn, decisions, true);
        if (eligible.isPresent()) {
            return new Verdict(PlacementStatus.ACTIVE, eligible.get());
        }
        return latest(startOn, decisions, false)
                .map(refusal -> new Verdict(PlacementStatus.REFUSED, refusal))
                .orElseGet(Verdict::unknown);
    }

    /** Whether a facilitator has since decided against the person, from whatever day on. */
    static boolean contradicted(Decision relied, List<Decision> decisions) {
        return relied.superseded()
                && decisions.stream()
                        .anyMatch(d ->
                                Objects.equals(d.id(), relied.supersededBy()) && d.notEligible() && d.byFacilitator());
    }

    private static Optional<Decision> latest(LocalDate startOn, List<Decision> decisions, boolean eligible) {
        return decisions.stream()
                .filter(d -> eligible ? d.eligible() : d.notEligible())
                .filter(d -> inForce(d, startOn, decisions))
                .max(Comparator.comparing(Decision::validFrom));
    }

    /** A superseded decision held until its successor's first day; while the successor is not known, it is not relied on. */
    private static boolean inForce(Decision decision, LocalDate day, List<Decision> decisions) {
        if (!decision.covers(day)) {
            return false;
        }
        return !decision.superseded()
                || decisions.stream()
                        .anyMatch(next -> Objects.equals(next.id(), decision.supersededBy())
                                && next.validFrom() != null
                                && next.validFrom().isAfter(day));
    }
}
