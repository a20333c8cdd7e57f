package fr.clausesociale.beneficiaries.referral;

import java.util.List;

/**
 * The categories that may be claimed: those of the rule sets of eligibility-service, which alone says what they require. A
 * test holds this list against the published rules.
 */
final class Criteria {

    static final List<String> CODES = List.of(
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

    private Criteria() {}

    static boolean known(String code) {
        return CODES.contains(code);
    }
}
