package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.GivenOpinion;
import fr.clausesociale.contracts.obligation.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed below the figures of an obligation: who lifted hours and on what opinion, who did them, what is open. */
final class LineNotes {

    private LineNotes() {}

    static List<String> of(Attestation.Line line) {
        List<String> notes = new ArrayList<>();
        line.waivers().forEach(waiver -> notes.add(waiver(waiver)));
        if (line.share() != null) {
            notes.add(share(line));
        }
        if (!line.doneBy().isEmpty()) {
            notes.add("Heures acceptées par employeur : "
                    + line.doneBy().stream()
                            .map(done ->
                                    "SIRET " + Print.siret(done.employer()) + " : " + Print.hours(done.hours()) + " h")
                            .collect(Collectors.joining(" ; "))
                    + ".");
        }
        if (line.hours().excess().signum() > 0) {
            notes.add(Print.hours(line.hours().excess()) + " h réalisées au-delà du volume dû.");
        }
        if (line.undecided().signum() > 0) {
            notes.add(Print.hours(line.undecided())
                    + " h déclarées sont en attente de décision et ne sont pas comptées.");
        }
        return notes;
    }

    private static String waiver(Balance.Waiver waiver) {
        return (waiver.withdrawal() ? "Retrait de levée du " : "Levée du ")
                + Print.day(waiver.effectiveOn()) + " : "
                + (waiver.hours() == null
                        ? "toutes les heures prévues ce jour"
                        : Print.hours(waiver.hours().abs()) + " h")
                + (waiver.reference() == null ? "" : ", décision " + waiver.reference())
                + (waiver.decidedBy() == null
                        ? ""
                        : ", décidé par l'acheteur (SIRET " + Print.siret(waiver.decidedBy()) + ")")
                + ". Motif : " + Print.sentence(waiver.reason()) + " " + opinion(waiver.facilitatorOpinion());
    }

    private static String opinion(GivenOpinion given) {
        return given == null
                ? "Aucun avis du facilitateur n'est inscrit."
                : "Avis " + (given.opinion() == Opinion.FAVOURABLE ? "favorable" : "défavorable")
                        + " du facilitateur du " + Print.day(given.effectiveOn()) + ".";
    }

    private static String share(Attestation.Line line) {
        return "Part des heures travaillées : " + Print.percent(line.share()) + " exigés, "
                + (line.acceptedShare() == null
                        ? "total des heures travaillées non communiqué."
                        : Print.percent(line.acceptedShare()) + " réalisés, sur " + Print.hours(line.totalHours())
                                + " h travaillées en tout.");
    }
}
