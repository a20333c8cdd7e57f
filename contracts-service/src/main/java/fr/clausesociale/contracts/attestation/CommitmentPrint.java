package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPTable;
import fr.clausesociale.contracts.commitment.CommitmentBalance;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Promises beyond hours in the document: what was promised, what was proved, and where each stands. */
final class CommitmentPrint {

    private final List<CommitmentBalance> commitments;

    CommitmentPrint(List<CommitmentBalance> commitments) {
        this.commitments = commitments;
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        elements.add(Print.paragraph("Engagements au-delà des heures", Print.HEADING, 12, 4));
        PdfPTable table = Print.table(0.45f, 3.4f, 1.4f, 1.4f, 1.3f, 1.6f);
        Print.headers(table, "N°", "Engagement", "Promis", "Prouvé", "Échéance", "État");
        for (int i = 0; i < commitments.size(); i++) {
            row(table, i + 1, commitments.get(i));
        }
        elements.add(table);
        for (int i = 0; i < commitments.size(); i++) {
            elements.add(AttestationPdf.note(proofs(i + 1, commitments.get(i))));
        }
        return elements;
    }

    private static void row(PdfPTable table, int number, CommitmentBalance c) {
        Print.cell(table, String.valueOf(number), Element.ALIGN_LEFT);
        Print.cell(
                table,
                Labels.of(c.kind()) + (c.lot() == null ? "" : " (lot " + c.lot() + ")") + "\n" + c.description(),
                Element.ALIGN_LEFT);
        Print.cell(table, c.quantity() == null ? "sans chiffre" : quantity(c.quantity(), c.unit()), Element.ALIGN_LEFT);
        Print.cell(table, quantity(c.achieved(), c.unit()), Element.ALIGN_LEFT);
        Print.cell(table, c.dueOn() == null ? "sans" : Print.day(c.dueOn()), Element.ALIGN_LEFT);
        Print.cell(
                table,
                Labels.of(c.status(), c.decision() != null)
                        + (c.rate() == null ? "" : "\n" + Print.percent(c.rate()))
                        + (c.overdue() ? "\nen retard" : ""),
                Element.ALIGN_LEFT);
    }

    private static String proofs(int number, CommitmentBalance c) {
        String proved = c.proofs().isEmpty()
                ? "aucune preuve enregistrée ; preuve attendue : " + c.proofExpected()
                : c.proofs().stream().map(proof -> proof(proof, c.unit())).collect(Collectors.joining(" ; "));
        String closed = c.decision() == null
                ? ""
                : " Clos le " + Print.day(c.decision().on())
                        + (c.decision().reference() == null
                                ? ""
                                : ", décision " + c.decision().reference())
                        + ". Motif : " + Print.sentence(c.decision().reason());
        return "N° " + number + " – " + Print.sentence(proved) + closed;
    }

    private static String proof(CommitmentBalance.Proof proof, Unit unit) {
        return Print.day(proof.on()) + " : " + quantity(proof.quantity(), unit)
                + (proof.quantity().signum() < 0
                        ? " (rectification)"
                        : proof.reference() == null ? "" : ", " + proof.reference());
    }

    private static String quantity(BigDecimal quantity, Unit unit) {
        return unit == Unit.HOURS
                ? Print.hours(Decimals.two(quantity)) + "\u00a0h"
                : Print.whole(quantity) + "\u00a0" + Labels.of(unit, quantity);
    }
}
