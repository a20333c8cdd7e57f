package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.legal.Finding.Outcome;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.policy.PolicyValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Whether a social condition is required of a contract, why, and whether there is one.
 *
 * @param required null where it cannot be told
 * @param threshold the applicable one, null where type or buyer leave several
 * @param requirement all rules that must hold for it to be required
 * @param fulfilment rules of which one is enough
 * @param considerations as declared: says nothing about hours
 * @param obligations forms of what is owed: says nothing about what was declared
 */
record LegalCheck(
        UUID contractId,
        LocalDate on,
        LegalStatus status,
        Boolean required,
        Threshold threshold,
        List<Finding> requirement,
        List<Finding> fulfilment,
        List<SocialConsideration> considerations,
        List<Modality> obligations,
        Derogated derogation,
        List<Reservation> reservations) {

    /** @param ground whether what is known of the contract bears the motive out */
    record Derogated(DerogationMotive motive, String reason, Finding ground) {}

    /**
     * @param on day by whose end a derogation counts
     * @param derogation as recorded by then, or null
     * @param reserved values about reserved contracts
     */
    static LegalCheck of(
            UUID contractId,
            Consultation c,
            Law law,
            LocalDate on,
            Derogation.Recorded derogation,
            List<PolicyValue> reserved) {
        LocalDate day = c.launchedOn() != null ? c.launchedOn() : c.notifiedOn() != null ? c.notifiedOn() : on;
        List<Finding> requirement = Arrays.stream(ConditionRule.values())
                .map(rule -> rule.check(c, law, day))
                .toList();
        List<Finding> fulfilment = Arrays.stream(FulfilmentRule.values())
                .map(rule -> rule.check(c))
                .toList();
        Derogated derogated = derogation == null
                ? null
                : new Derogated(
                        derogation.motive(),
                        derogation.reason(),
                        derogation.motive().ground(c));
        Boolean required = required(requirement);
        List<Threshold> thresholds = law.thresholds(c.kind(), c.marketType(), c.buyer(), day);
        return new LegalCheck(
                contractId,
                on,
                status(required, fulfilment, derogated),
                required,
                thresholds.size() == 1 ? thresholds.get(0) : null,
                requirement,
                fulfilment,
                c.declared(),
                c.owed().stream().sorted().toList(),
                derogated,
                Reservation.of(c, reserved, day));
    }

    /** One rule that fails settles it, whatever is not known of the others. */
    private static Boolean required(List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.is(Outcome.FAILED))) {
            return false;
        }
        return findings.stream().anyMatch(f -> f.is(Outcome.UNKNOWN)) ? null : true;
    }

    private static LegalStatus status(Boolean required, List<Finding> fulfilment, Derogated derogation) {
        if (required == null) {
            return LegalStatus.UNDETERMINED;
        }
        if (!required) {
            return LegalStatus.NOT_REQUIRED;
        }
        if (fulfilment.stream().anyMatch(f -> f.is(Outcome.SATISFIED))) {
            return LegalStatus.CONFORM;
        }
        if (derogation != null && !derogation.ground().is(Outcome.FAILED)) {
            return LegalStatus.DEROGATED;
        }
        return fulfilment.stream().anyMatch(f -> f.is(Outcome.UNKNOWN))
                ? LegalStatus.UNDETERMINED
                : LegalStatus.MISSING;
    }
}
