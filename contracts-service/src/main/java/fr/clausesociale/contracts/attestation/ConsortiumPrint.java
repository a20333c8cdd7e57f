package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPTable;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.obligation.share.Transfer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An obligation that several holders share, in the document: what each owes and did, and what passed between them. */
final class ConsortiumPrint {

    private final Attestation.Line line;
    private final Consortium consortium;

    ConsortiumPrint(Attestation.Line line) {
        this.line = line;
        this.consortium = line.consortium();
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        elements.add(members());
        consortium.transfers().forEach(transfer -> elements.add(AttestationPdf.note(transfer(transfer))));
        note(elements, consortium.unassigned(), " h dues ne sont à la charge d'aucun titulaire.");
        note(elements, consortium.unattributed(), " h acceptées ne sont au crédit d'aucun titulaire.");
        return elements;
    }

    private PdfPTable members() {
        PdfPTable table = Print.table(4.3f, 1.2f, 1.2f, 1.2f, 1.2f, 1.2f);
        table.setSpacingBefore(6);
        table.setKeepTogether(true);
        Print.title(table, "Répartition entre les titulaires – " + Labels.of(line.modality()), 6);
        Print.headers(table, "Titulaire", "Reçu (h)", "Cédé (h)", "Dû (h)", "Réalisé (h)", "Reste (h)");
        table.setHeaderRows(2);
        for (Consortium.Member member : consortium.members()) {
            Print.cell(table, name(member), Element.ALIGN_LEFT);
            Print.number(table, member.transferredIn());
            Print.number(table, member.transferredOut());
            Print.number(table, member.owes());
            Print.number(table, member.done());
            Print.number(table, member.remaining());
        }
        return table;
    }

    private static String name(Consortium.Member m) {
        return LotPrint.holder(m.name(), m.idType(), m.id(), m.role(), m.from(), m.until())
                + (m.succeeds() == null ? "" : "\nÀ la suite de " + Print.siret(m.succeeds()));
    }

    private static String transfer(Transfer transfer) {
        return "Transfert du " + Print.day(transfer.on()) + " : " + Print.hours(transfer.hours()) + " h de "
                + Print.siret(transfer.from()) + " à " + Print.siret(transfer.to()) + ".";
    }

    private static void note(List<Element> elements, BigDecimal hours, String what) {
        if (hours.signum() != 0) {
            elements.add(AttestationPdf.note(Print.hours(hours) + what));
        }
    }
}
