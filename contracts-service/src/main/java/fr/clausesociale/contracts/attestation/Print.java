package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import fr.clausesociale.platform.text.Numbers;
import java.awt.Color;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, hours and text look on paper, in French. The standard fonts know the characters of Windows-1252. */
final class Print {

    static final Font TITLE = font(FontFactory.HELVETICA_BOLD, 17);
    static final Font HEADING = font(FontFactory.HELVETICA_BOLD, 11.5f);
    static final Font STRONG = font(FontFactory.HELVETICA_BOLD, 9.5f);
    static final Font BODY = font(FontFactory.HELVETICA, 9.5f);
    static final Font SMALL = font(FontFactory.HELVETICA, 8.5f);

    private static final Color SHADE = new Color(0xEE, 0xF1, 0xF5);
    private static final Color LINE = new Color(0xB8, 0xC0, 0xCC);
    private static final Charset PAPER = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private Print() {}

    private static Font font(String name, float size) {
        return FontFactory.getFont(name, BaseFont.WINANSI, false, size);
    }

    static String day(LocalDate day) {
        return day == null ? "date non connue" : day.format(DAY);
    }

    static String month(LocalDate day) {
        return day.format(MONTH);
    }

    /** Either end may be open. */
    static String period(LocalDate from, LocalDate until) {
        if (from == null) {
            return until == null ? "" : "Jusqu'au " + day(until);
        }
        return until == null ? "À compter du " + day(from) : "Du " + day(from) + " au " + day(until);
    }

    /** Ended by a full stop; null stays null. */
    static String sentence(String words) {
        return words == null || words.endsWith(".") ? words : words + ".";
    }

    /** 1 234,50 with spaces that do not break. */
    static String hours(BigDecimal hours) {
        return Numbers.french("#,##0.00", hours);
    }

    /** People, contracts and actions: 1 234. */
    static String whole(BigDecimal number) {
        return Numbers.french("#,##0.##", number);
    }

    static String percent(BigDecimal rate) {
        return Numbers.french("0.0", rate.movePointRight(2)) + "\u00a0%";
    }

    /** Of a whole: as many digits as were agreed. */
    static String share(BigDecimal share) {
        return Numbers.french("0.##", share.movePointRight(2)) + "\u00a0%";
    }

    /** 212 102 313 00013, or as it was published where it has another length. */
    static String siret(String id) {
        return id != null && id.matches("\\d{14}")
                ? id.replaceAll("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u00a0$2\u00a0$3\u00a0$4")
                : text(id);
    }

    /** What the fonts can show: other letters lose their marks, what remains unknown becomes a question mark. */
    static String text(String text) {
        if (text == null) {
            return "";
        }
        CharsetEncoder paper = PAPER.newEncoder();
        StringBuilder shown = new StringBuilder();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u202f', '\u00a0');
        composed.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (paper.canEncode(letter)) {
                shown.append(letter);
            } else {
                String plain =
                        Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
                shown.append(paper.canEncode(plain) ? plain : "?");
            }
        });
        return shown.toString();
    }

    static Paragraph paragraph(String text, Font font, float before, float after) {
        Paragraph paragraph = new Paragraph(font.getSize() * 1.35f, text(text), font);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        return table;
    }

    static void headers(PdfPTable table, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            PdfPCell cell = cell(titles[i], STRONG);
            cell.setBackgroundColor(SHADE);
            cell.setHorizontalAlignment(titles[i].endsWith("(h)") ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
    }

    static void title(PdfPTable table, String text, int columns) {
        PdfPCell cell = cell(text, STRONG);
        cell.setColspan(columns);
        cell.setBackgroundColor(SHADE);
        table.addCell(cell);
    }

    static void pair(PdfPTable table, String name, String value) {
        PdfPCell title = cell(name, STRONG);
        title.setBackgroundColor(SHADE);
        table.addCell(title);
        table.addCell(cell(value, BODY));
    }

    static void cell(PdfPTable table, String text, int alignment) {
        PdfPCell cell = cell(text, BODY);
        cell.setHorizontalAlignment(alignment);
        table.addCell(cell);
    }

    static void number(PdfPTable table, BigDecimal hours) {
        cell(table, hours(hours), Element.ALIGN_RIGHT);
    }

    static String organisation(String name, String kind, String id) {
        return (name == null ? "" : name + " – ") + kind + " " + siret(id);
    }

    static void figures(PdfPTable table, Attestation.Figures hours) {
        number(table, hours.agreed());
        number(table, hours.waived());
        number(table, hours.due());
        number(table, hours.accepted());
        number(table, hours.gap());
    }

    static void signature(PdfPTable table, String who) {
        PdfPCell cell = cell(who + "\nNom, date et signature :", BODY);
        cell.setMinimumHeight(76);
        table.addCell(cell);
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(font.getSize() * 1.25f, text(text), font));
        cell.setPadding(4);
        cell.setPaddingTop(3);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.6f);
        return cell;
    }
}
