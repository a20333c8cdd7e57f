package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
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
        for (Attestation.LotPart lot : attestation.lots()) {
            room();
            new LotPrint(lot).elements().forEach(document::add);
        }
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
        document.add(Print.paragraph(
                "Situation au " + Print.day(attestation.on()) + " – " + Situation.of(attestation), Print.STRONG, 0, 2));
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
                Print.organisation(
                        attestation.buyer().name(), "SIRET", attestation.buyer().siret()));
        Print.pair(table, "Marché n°", attestation.externalId());
        Print.pair(table, "Objet", attestation.title());
        Print.pair(table, "Nature", Labels.of(attestation.kind()));
        Print.pair(table, "Notification", Print.day(attestation.notifiedOn()));
        Print.pair(table, "Fin d'exécution", Print.day(attestation.lastDay()));
        if (!attestation.parts().isEmpty()) {
            Print.pair(table, "Territoires", territories());
        }
        Print.pair(
                table,
                "Suivi par",
                attestation.followedBy() == null
                        ? "le facilitateur du territoire"
                        : "structure de SIRET " + Print.siret(attestation.followedBy()));
        document.add(table);
    }

    private String territories() {
        return attestation.parts().stream()
                .map(part -> (part.name() == null ? part.territory() : part.name() + " (" + part.territory() + ")")
                        + " : " + Print.share(part.share()))
                .collect(Collectors.joining("\n"));
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
        Print.figures(table, attestation.total());
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
        if (attestation.shared()) {
            document.add(Print.paragraph(
                    "Entre les titulaires d'un lot, le mandataire répond de ce qu'aucun autre n'a repris ; des titulaires"
                            + " sans groupement doivent des parts égales, sauf transferts. Qui part garde ce qu'il a fait"
                            + " de sa part, son successeur doit le reste.",
                    Print.BODY,
                    0,
                    4));
        }
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
}
