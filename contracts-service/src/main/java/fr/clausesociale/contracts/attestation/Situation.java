package fr.clausesociale.contracts.attestation;

import java.time.LocalDate;

/** How far the contract of an attestation has come, in words. */
final class Situation {

    private Situation() {}

    static String of(Attestation attestation) {
        LocalDate terminated = attestation.terminatedOn();
        boolean early = terminated != null && !terminated.isAfter(attestation.on());
        if (attestation.closure() != null) {
            return "Marché " + (early ? "résilié le " + Print.day(terminated) + ", " : "") + "clos le "
                    + Print.day(attestation.closure().closedOn());
        }
        if (early) {
            return "Marché résilié le " + Print.day(terminated);
        }
        return attestation.provisional() ? "Document provisoire : le marché n'est pas achevé" : "Marché achevé";
    }
}
