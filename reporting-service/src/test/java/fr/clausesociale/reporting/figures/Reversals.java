package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.id;

import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.Version;
import java.util.Optional;

/** Entries that take other entries back. */
final class Reversals {

    private Reversals() {}

    /** The reversal of an entry of hours; empty for any other fact. */
    static Optional<Version> of(Version version) {
        if (!(version.fact() instanceof HoursFact entry)) {
            return Optional.empty();
        }
        HoursFact reversal = new HoursFact(
                id("reversal of " + entry.entryId()),
                entry.placementId(),
                entry.beneficiaryId(),
                entry.obligationId(),
                entry.contractId(),
                entry.month(),
                entry.hours().negate(),
                "REVERSAL",
                entry.recordedAt());
        return Optional.of(new Version(reversal, 1, version.recordedAt()));
    }
}
