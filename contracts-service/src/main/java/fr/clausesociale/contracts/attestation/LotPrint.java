package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPTable;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One lot in the document: who holds it, its obligations, and beside each what explains its figures. */
final class LotPrint {

    private final Attestation.LotPart lot;

    LotPrint(Attestation.LotPart lot) {
        this.lot = lot;
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        elements.add(Print.paragraph(
                "Lot " + lot.number() + (lot.title() == null ? "" : " – " + lot.title()), Print.HEADING, 12, 2));
        elements.add(Print.paragraph(
                lot.contractors().isEmpty()
                        ? "Sans titulaire."
                        : lot.contractors().stream().map(LotPrint::contractor).collect(Collectors.joining(" ; ")) + ".",
                Print.BODY,
                0,
                4));
        if (lot.obligations().isEmpty()) {
            elements.add(Print.paragraph("Aucune obligation d'heures sur ce lot.", Print.BODY, 0, 4));
            return elements;
        }
        PdfPTable table = Print.table(3.1f, 1.2f, 1.2f, 1.2f, 1.2f, 1.2f, 1.5f);
        Print.headers(table, "Obligation", "Prévu (h)", "Levé (h)", "Dû (h)", "Réalisé (h)", "Écart (h)", "État");
        lot.obligations().forEach(line -> {
            Print.cell(table, obligation(line), Element.ALIGN_LEFT);
            Print.figures(table, line.hours());
            Print.cell(
                    table,
                    Labels.of(line.status()) + (line.rate() == null ? "" : "\n" + Print.percent(line.rate())),
                    Element.ALIGN_LEFT);
        });
        elements.add(table);
        lot.obligations().forEach(line -> {
            LineNotes.of(line).forEach(text -> elements.add(AttestationPdf.note(text)));
            if (line.consortium() != null) {
                elements.addAll(new ConsortiumPrint(line).elements());
            }
        });
        return elements;
    }

    private static String obligation(Attestation.Line line) {
        String period = Print.period(line.from(), line.until());
        String programme = line.programmeLabel() == null ? "" : "\n" + line.programmeLabel();
        return Labels.of(line.modality())
                + (line.article() == null ? "" : " (" + line.article() + ")")
                + (period.isEmpty() ? "" : "\n" + period)
                + programme;
    }

    private static String contractor(Contractor c) {
        return holder(c.name(), c.idType(), c.id(), c.role(), c.from(), c.until());
    }

    static String holder(String name, IdType idType, String id, ContractorRole role, LocalDate from, LocalDate until) {
        String held =
                until != null ? ", jusqu'au " + Print.day(until) : from != null ? ", depuis le " + Print.day(from) : "";
        return Print.organisation(name, idType.name().replace('_', '-'), id) + " (" + Labels.of(role) + held + ")";
    }
}
