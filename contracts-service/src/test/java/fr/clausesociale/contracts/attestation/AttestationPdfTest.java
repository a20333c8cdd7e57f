package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationPdfTest {

    private static final Pattern SHOWN = Pattern.compile("\\(((?:\\\\.|[^\\\\)])*)\\)\\s*Tj", Pattern.DOTALL);

    @Test
    void names_the_parties_the_hours_the_rule_and_the_reasons_in_french() throws IOException {
        byte[] pdf = AttestationPdf.of(Attested.of(2, false, null));
        Files.write(Path.of("target", "attestation.pdf"), pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("Attestation de réalisation")
                .contains("Situation au 21/11/2026")
                .contains("Clause partiellement réalisée")
                .contains("Ville de Dijon")
                .contains("212\u00a0102\u00a0313\u00a000013")
                .contains("Réhabilitation du groupe scolaire « L'Œuvre »")
                .contains("Lot 1 – Gros œuvre")
                .contains("Condition d'exécution")
                .contains("L2112-2")
                .contains("1\u00a0000,00")
                .contains("Aucun candidat malgré des recherches établies")
                .contains("novembre 2026")
                .contains("Écart")
                .contains("Pour l'acheteur")
                .contains("page 1 /")
                .contains("Engagements au-delà des heures")
                .contains("Embauche à l'issue (lot 1)")
                .contains("2\u00a0personnes")
                .contains("1\u00a0personne")
                .contains("DPAE 2026-118")
                .contains("Tenu en partie")
                .contains("en retard");
    }

    @Test
    void a_contract_of_many_lots_runs_over_numbered_pages() throws IOException {
        byte[] pdf = AttestationPdf.of(Attested.of(25, false, Attested.closure()));
        Files.write(Path.of("target", "attestation-lots.pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isGreaterThan(2);
        assertThat(text(reader, 2)).contains("page 2 /");
        assertThat(text(pdf)).contains("Marché clos le 02/02/2026").contains("Faillite du cotraitant");
    }

    @Test
    void a_contract_that_was_terminated_is_not_called_completed() throws IOException {
        assertThat(text(AttestationPdf.of(Attested.of(1, false, Attested.ON, null))))
                .contains("Marché résilié le " + Print.day(Attested.ON))
                .doesNotContain("Marché achevé");
        assertThat(text(AttestationPdf.of(Attested.of(1, false, Attested.ON, Attested.closure()))))
                .contains("Marché résilié le " + Print.day(Attested.ON) + ", clos le");
        assertThat(text(AttestationPdf.of(Attested.of(1, false, Attested.ON.plusDays(1), null))))
                .contains("Marché achevé");
    }

    @Test
    void a_contract_that_runs_is_judged_as_it_stands_so_far() throws IOException {
        String text = text(AttestationPdf.of(Attested.of(2, true, null)));
        assertThat(text).contains("Clause partiellement réalisée à ce jour.").contains("Document provisoire");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void who_signs_has_the_rule_on_the_same_page(int lots) throws IOException {
        PdfReader reader = new PdfReader(AttestationPdf.of(Attested.of(lots, false, null)));
        assertThat(text(reader, reader.getNumberOfPages()))
                .contains("Règle de calcul")
                .contains("Pour l'acheteur");
    }

    @Test
    void where_several_hold_a_lot_each_is_printed_with_what_it_owed_and_did_and_what_passed_between_them()
            throws IOException {
        byte[] pdf = AttestationPdf.of(Attested.of(2, false, null, null, Attested.consortium(), List.of()));
        Files.write(Path.of("target", "attestation-consortium.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Répartition entre les titulaires")
                .contains("Maçonnerie de l'Ouche")
                .contains("700,00")
                .contains("Transfert du 01/07/2025 : 200,00 h de 900\u00a0000\u00a0019\u00a000019 à 900")
                .contains("SIRET 900\u00a0000\u00a0027\u00a000012")
                .contains("10,00 h acceptées ne sont au crédit d'aucun titulaire")
                .contains("Entre les titulaires d'un lot, le mandataire répond");
        assertThat(text(AttestationPdf.of(Attested.of(2, false, null))))
                .doesNotContain("Répartition", "Entre les titulaires");
    }

    @Test
    void the_territories_of_a_contract_are_printed_with_their_shares() throws IOException {
        List<Attestation.PartOf> parts = List.of(
                new Attestation.PartOf("COM-21231", "Dijon", new BigDecimal("0.6667")),
                new Attestation.PartOf("DEP-35", "Ille-et-Vilaine", new BigDecimal("0.3333")));
        assertThat(text(AttestationPdf.of(Attested.of(1, false, null, null, null, parts))))
                .contains("Territoires")
                .contains("Dijon (COM-21231) : 66,67\u00a0%")
                .contains("Ille-et-Vilaine (DEP-35) : 33,33\u00a0%");
        assertThat(text(AttestationPdf.of(Attested.of(1, false, null)))).doesNotContain("Territoires");
    }

    @Test
    void a_period_with_an_open_end_reads_as_french() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(Print.period(day, day.plusDays(1))).isEqualTo("Du 01/03/2025 au 02/03/2025");
        assertThat(Print.period(day, null)).isEqualTo("À compter du 01/03/2025");
        assertThat(Print.period(null, day)).isEqualTo("Jusqu'au 01/03/2025");
        assertThat(Print.period(null, null)).isEmpty();
    }

    @Test
    void letters_that_the_fonts_lack_do_not_break_the_document() {
        assertThat(Print.text("Łódź – Ș – 漢 – 10\u202f€ – é")).isEqualTo("?ódz – S – ? – 10\u00a0€ – é");
    }

    /** What the pages show, piece by piece as it was drawn. */
    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(text(reader, page)).append(' ');
        }
        return text.toString();
    }

    private static String text(PdfReader reader, int page) throws IOException {
        String content = new String(reader.getPageContent(page), Charset.forName("windows-1252"));
        return SHOWN.matcher(content)
                .results()
                .map(shown -> shown.group(1).replaceAll("\\\\(.)", "$1").strip())
                .collect(Collectors.joining(" "));
    }
}
