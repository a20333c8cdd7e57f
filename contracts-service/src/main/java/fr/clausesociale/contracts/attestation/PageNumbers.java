package fr.clausesociale.contracts.attestation;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** The foot of every page: what document it is, and "page 1 / 2"; how many there are is filled in at the end. */
class PageNumbers extends PdfPageEventHelper {

    private static final float WIDTH = 24;

    private final String text;
    private PdfTemplate total;

    PageNumbers(String text) {
        this.text = text;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(WIDTH, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        float y = document.bottom() - 20;
        float right = document.right() - WIDTH;
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_LEFT, new Phrase(text, Print.SMALL), document.left(), y, 0);
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                new Phrase("page " + writer.getPageNumber() + " / ", Print.SMALL),
                right,
                y,
                0);
        writer.getDirectContent().addTemplate(total, right, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(
                total,
                Element.ALIGN_LEFT,
                new Phrase(String.valueOf(writer.getPageNumber() - 1), Print.SMALL),
                3,
                0,
                0);
    }
}
