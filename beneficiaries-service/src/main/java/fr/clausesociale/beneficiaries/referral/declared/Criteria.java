package fr.clausesociale.beneficiaries.referral.declared;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * The categories that may be claimed: those of the rule sets of eligibility-service, which alone says what they require. A
 * test holds this list against the published rules.
 */
public final class Criteria {

    public static final List<String> CODES = List.of(
            "DELD",
            "RSA",
            "RQTH",
            "UNDER_26",
            "OVER_50",
            "QPV",
            "DETLD",
            "ASS",
            "AAH",
            "INVALIDITY",
            "BOETH",
            "PLIE",
            "YOUTH_SUPPORT",
            "EPIDE",
            "E2C",
            "IAE",
            "GEIQ",
            "REGIE",
            "ADAPTED_WORK",
            "ASE",
            "REFUGEE",
            "HOMELESS",
            "SINGLE_PARENT",
            "JUSTICE",
            "PARTICULAR_DIFFICULTIES");

    /** What tells of health, offences or social care: sealed wherever it is kept, and nothing that anybody is looked for by. */
    static final Set<String> SENSITIVE =
            Set.of("RQTH", "AAH", "INVALIDITY", "BOETH", "ADAPTED_WORK", "ASE", "REFUGEE", "HOMELESS", "JUSTICE");

    private Criteria() {}

    /** @throws Problem where that is no criterion, or none that people may be looked for by */
    public static void requireOpen(String code) {
        if (!known(code)) {
            throw Problem.of(BeneficiariesProblem.UNKNOWN_CRITERION, code, String.join(", ", CODES))
                    .at("criterion");
        }
        if (!isOpen(code)) {
            throw Problem.of(BeneficiariesProblem.CRITERION_SENSITIVE, code).at("criterion");
        }
    }

    public static boolean isOpen(String code) {
        return !SENSITIVE.contains(code);
    }

    public static boolean known(String code) {
        return CODES.contains(code);
    }
}
