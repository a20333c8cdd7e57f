package fr.clausesociale.beneficiaries.referral.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.referral.history.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * One thing that happened since the referral, as its prescriber may know it: never where the person works.
 *
 * @param event a status of the referral, UPDATED, RENEWED, WITHDRAWN, PLACEMENT_REFUSED or PLACEMENT_ANNULLED
 * @param until last day a hiring may rely on the decision
 * @param since first month with accepted hours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyEntry(
        Instant at,
        String event,
        LocalDate until,
        LocalDate startOn,
        LocalDate endOn,
        String contractType,
        String occupation,
        YearMonth since,
        LocalDate endedOn,
        String exit) {

    private static final Set<String> DECISIONS = Set.of(
            ReferralStatus.ELIGIBLE.name(), ReferralStatus.NOT_ELIGIBLE.name(), ReferralStatus.MORE_INFORMATION.name());

    static JourneyEntry received(Instant at) {
        return happened(at, ReferralStatus.RECEIVED.name());
    }

    static JourneyEntry decided(Instant at, String outcome, LocalDate until) {
        return new JourneyEntry(at, outcome, until, null, null, null, null, null, null, null);
    }

    /** Whether it tells of the eligibility. */
    boolean ofDecision() {
        return DECISIONS.contains(event);
    }

    /** What was told of a placement is not so. */
    public static JourneyEntry annulled(Instant at) {
        return happened(at, "PLACEMENT_ANNULLED");
    }

    /** Who referred did something with the referral. */
    public static JourneyEntry of(Act act, Instant at) {
        return happened(at, act.name());
    }

    private static JourneyEntry happened(Instant at, String event) {
        return new JourneyEntry(at, event, null, null, null, null, null, null, null, null);
    }

    public static JourneyEntry of(PlacementState placement) {
        Instant at = placement.recordedAt();
        return switch (placement.stage()) {
            case PLACED ->
                new JourneyEntry(
                        at,
                        "PLACED",
                        null,
                        placement.startOn(),
                        placement.endOn(),
                        placement.contractType(),
                        placement.occupation(),
                        null,
                        null,
                        null);
            case WORKING ->
                new JourneyEntry(at, "WORKING", null, null, null, null, null, placement.workedSince(), null, null);
            case ENDED ->
                new JourneyEntry(
                        at, "ENDED", null, null, null, null, null, null, placement.endedOn(), placement.exit());
            case PENDING -> throw new IllegalArgumentException("Nothing has happened yet");
            case ANNULLED -> annulled(at);
            case REFUSED -> happened(at, "PLACEMENT_REFUSED");
        };
    }
}
