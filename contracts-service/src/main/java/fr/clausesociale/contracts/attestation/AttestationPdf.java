package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.obligation.Balance;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** The attestation as a document in French that a buyer can file: parties, hours by lot, the rule, room to sign. */
final class AttestationPdf {

    private static final float MARGIN = 48;

    /** A heading with less room than this below it goes to the next page, with what it is about. */
    private static final float ROOM = 150;

    /** Whoever signs has the rule on the same page. */
    private static final float ROOM_TO_SIGN = 320;

    private final Attestation attestation;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 18);

    private PdfWriter writer;

    private AttestationPdf(Attestation attestation) {
        this.attestation = attestation;
    }

    static byte[] of(Attestation attestation) {
        return new AttestationPdf(attestation).draw();
    }

    private byte[] draw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PageNumbers("Attestation – marché " + Print.text(attestation.externalId())
                + " – situation au " + Print.day(attestation.on())));
        document.addTitle("Attestation de réalisation de la clause sociale d'insertion");
        document.addSubject(Print.text(attestation.title()));
        document.setDocumentLanguage("fr-FR");
        document.open();
        head();
        parties();
        attestation.lots().forEach(this::lot);
        total();
        commitments();
        rule();
        signatures();
        document.close();
        return bytes.toByteArray();
    }

    private void head() {
        document.add(Print.paragraph("Attestation de réalisation", Print.TITLE, 0, 0));
        document.add(Print.paragraph("de la clause sociale d'insertion", Print.TITLE, 0, 6));
        String state = attestation.closure() != null
                ? "Marché clos le " + Print.day(attestation.closure().closedOn())
                : attestation.provisional() ? "Document provisoire : le marché n'est pas achevé" : "Marché achevé";
        document.add(
                Print.paragraph("Situation au " + Print.day(attestation.on()) + " – " + state, Print.STRONG, 0, 2));
        document.add(Print.paragraph(
                Labels.of(attestation.status()) + (attestation.provisional() ? " à ce jour." : "."),
                Print.STRONG,
                0,
                10));
    }

    private void parties() {
        PdfPTable table = Print.table(1.3f, 3.7f);
        Print.pair(
                table,
                "Acheteur",
                organisation(
                        attestation.buyer().name(), "SIRET", attestation.buyer().siret()));
        Print.pair(table, "Marché n°", attestation.externalId());
        Print.pair(table, "Objet", attestation.title());
        Print.pair(table, "Nature", Labels.of(attestation.kind()));
        Print.pair(table, "Notification", Print.day(attestation.notifiedOn()));
        Print.pair(table, "Fin d'exécution", Print.day(attestation.lastDay()));
        Print.pair(
                table,
                "Suivi par",
                attestation.followedBy() == null
                        ? "le facilitateur du territoire"
                        : "structure de SIRET " + Print.siret(attestation.followedBy()));
        document.add(table);
    }

    private void lot(Attestation.LotPart lot) {
        room();
        document.add(Print.paragraph(
                "Lot " + lot.number() + (lot.title() == null ? "" : " – " + lot.title()), Print.HEADING, 12, 2));
        document.add(Print.paragraph(
                lot.contractors().isEmpty()
                        ? "Sans titulaire."
                        : lot.contractors().stream()
                                        .map(AttestationPdf::contractor)
                                        .collect(Collectors.joining(" ; ")) + ".",
                Print.BODY,
                0,
                4));
        if (lot.obligations().isEmpty()) {
            document.add(Print.paragraph("Aucune obligation d'heures sur ce lot.", Print.BODY, 0, 4));
            return;
        }
        PdfPTable table = Print.table(3.1f, 1.2f, 1.2f, 1.2f, 1.2f, 1.2f, 1.5f);
        Print.headers(table, "Obligation", "Prévu (h)", "Levé (h)", "Dû (h)", "Réalisé (h)", "Écart (h)", "État");
        lot.obligations().forEach(line -> {
            Print.cell(table, obligation(line), Element.ALIGN_LEFT);
            figures(table, line.hours());
            Print.cell(
                    table,
                    Labels.of(line.status()) + (line.rate() == null ? "" : "\n" + Print.percent(line.rate())),
                    Element.ALIGN_LEFT);
        });
        document.add(table);
        lot.obligations().forEach(this::notes);
    }

    private static String obligation(Attestation.Line line) {
        String period = line.from() == null && line.until() == null
                ? ""
                : "\nDu " + Print.day(line.from()) + " au " + Print.day(line.until());
        String programme = line.programmeLabel() == null ? "" : "\n" + line.programmeLabel();
        return Labels.of(line.modality())
                + (line.article() == null ? "" : " (" + line.article() + ")")
                + period
                + programme;
    }

    private static void figures(PdfPTable table, Attestation.Figures hours) {
        Print.number(table, hours.agreed());
        Print.number(table, hours.waived());
        Print.number(table, hours.due());
        Print.number(table, hours.accepted());
        Print.number(table, hours.gap());
    }

    private void notes(Attestation.Line line) {
        for (Balance.Waiver waiver : line.waivers()) {
            document.add(note((waiver.withdrawal() ? "Retrait de levée du " : "Levée du ")
                    + Print.day(waiver.effectiveOn()) + " : "
                    + (waiver.hours() == null
                            ? "toutes les heures prévues ce jour"
                            : Print.hours(waiver.hours().abs()) + " h")
                    + (waiver.reference() == null ? "" : ", décision " + waiver.reference()) + ". Motif : "
                    + waiver.reason()));
        }
        if (line.share() != null) {
            document.add(note("Part des heures travaillées : " + Print.percent(line.share()) + " exigés, "
                    + (line.acceptedShare() == null
                            ? "total des heures travaillées non communiqué."
                            : Print.percent(line.acceptedShare()) + " réalisés, sur " + Print.hours(line.totalHours())
                                    + " h travaillées en tout.")));
        }
        if (!line.doneBy().isEmpty()) {
            document.add(note("Heures acceptées par employeur : "
                    + line.doneBy().stream()
                            .map(done ->
                                    "SIRET " + Print.siret(done.employer()) + " : " + Print.hours(done.hours()) + " h")
                            .collect(Collectors.joining(" ; "))
                    + "."));
        }
        if (line.hours().excess().signum() > 0) {
            document.add(note(Print.hours(line.hours().excess()) + " h réalisées au-delà du volume dû."));
        }
        if (line.undecided().signum() > 0) {
            document.add(note(Print.hours(line.undecided())
                    + " h déclarées sont en attente de décision et ne sont pas comptées."));
        }
    }

    static Paragraph note(String text) {
        return Print.paragraph(text, Print.SMALL, 3, 0);
    }

    private void room() {
        room(ROOM);
    }

    private void room(float below) {
        if (writer.getVerticalPosition(false) < document.bottom() + below) {
            document.newPage();
        }
    }

    private void total() {
        room();
        document.add(Print.paragraph("Ensemble du marché", Print.HEADING, 12, 4));
        PdfPTable table = Print.table(1, 1, 1, 1, 1);
        Print.headers(table, "Prévu (h)", "Levé (h)", "Dû (h)", "Réalisé (h)", "Écart (h)");
        figures(table, attestation.total());
        document.add(table);
        ClosureView closure = attestation.closure();
        if (closure != null) {
            document.add(note("Clôture du " + Print.day(closure.closedOn()) + " : "
                    + Labels.of(closure.outcome()).toLowerCase(Locale.FRENCH)
                    + ", " + Print.hours(closure.attested().accepted()) + " h réalisées pour "
                    + Print.hours(closure.attested().due()) + " h dues."
                    + (closure.reason() == null ? "" : " Motif : " + closure.reason())));
        }
    }

    private void commitments() {
        if (!attestation.commitments().isEmpty()) {
            room();
            new CommitmentPrint(attestation.commitments()).elements().forEach(document::add);
        }
    }

    private void rule() {
        room(ROOM_TO_SIGN);
        document.add(Print.paragraph("Règle de calcul", Print.HEADING, 12, 2));
        document.add(Print.paragraph(
                "Le volume prévu est celui en vigueur au " + Print.day(attestation.on())
                        + " : volume d'origine, avenants et bons de commande datés au plus tard de ce jour. Le volume dû"
                        + " est le volume prévu moins les heures levées par décision de l'acheteur. Les heures réalisées"
                        + " sont celles déclarées par l'employeur et acceptées par le facilitateur, travaillées jusqu'au"
                        + " mois de " + Print.month(attestation.on())
                        + " inclus, corrections comprises. L'écart est ce qui reste dû, obligation par obligation ; il"
                        + " n'est jamais négatif, et les heures faites en plus sur une obligation ne comblent pas"
                        + " l'écart d'une autre.",
                Print.BODY,
                0,
                4));
        document.add(Print.paragraph(
                "Établie au titre des clauses du marché (code de la commande publique, articles L2112-2 à L2112-4,"
                        + " L2113-12 à L2113-16 et L2152-7 selon la forme de la clause). Elle ne comporte aucune donnée"
                        + " à caractère personnel et ne vaut ni décision de l'acheteur ni application de pénalités.",
                Print.SMALL,
                0,
                0));
    }

    private void signatures() {
        document.add(Print.paragraph(
                "Établie le " + Print.day(attestation.issuedOn()) + ". Identifiant du marché : "
                        + attestation.contractId() + ".",
                Print.BODY,
                10,
                8));
        PdfPTable table = Print.table(1, 1);
        table.setKeepTogether(true);
        Print.signature(table, "Pour la structure du facilitateur");
        Print.signature(table, "Pour l'acheteur");
        document.add(table);
    }

    private static String organisation(String name, String kind, String id) {
        return (name == null ? "" : name + " – ") + kind + " " + Print.siret(id);
    }

    private static String contractor(Contractor c) {
        String held = c.until() != null
                ? ", jusqu'au " + Print.day(c.until())
                : c.from() != null ? ", depuis le " + Print.day(c.from()) : "";
        return organisation(c.name(), c.idType().name().replace('_', '-'), c.id()) + " (" + Labels.of(c.role()) + held
                + ")";
    }
}
