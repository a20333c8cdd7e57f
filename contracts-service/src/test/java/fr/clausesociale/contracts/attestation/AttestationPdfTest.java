package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import fr.clausesociale.contracts.commitment.CommitmentBalance;
import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentSource;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.contract.IdType;
import fr.clausesociale.contracts.obligation.Balance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationPdfTest {

    private static final Pattern SHOWN = Pattern.compile("\\(((?:\\\\.|[^\\\\)])*)\\)\\s*Tj", Pattern.DOTALL);
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    @Test
    void names_the_parties_the_hours_the_rule_and_the_reasons_in_french() throws IOException {
        byte[] pdf = AttestationPdf.of(attestation(2, false, null));
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
        byte[] pdf = AttestationPdf.of(attestation(25, false, closure()));
        Files.write(Path.of("target", "attestation-lots.pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isGreaterThan(2);
        assertThat(text(reader, 2)).contains("page 2 /");
        assertThat(text(pdf)).contains("Marché clos le 02/02/2026").contains("Faillite du cotraitant");
    }

    @Test
    void a_contract_that_was_terminated_is_not_called_completed() throws IOException {
        assertThat(text(AttestationPdf.of(attestation(1, false, ON, null))))
                .contains("Marché résilié le " + Print.day(ON))
                .doesNotContain("Marché achevé");
        assertThat(text(AttestationPdf.of(attestation(1, false, ON, closure()))))
                .contains("Marché résilié le " + Print.day(ON) + ", clos le");
        assertThat(text(AttestationPdf.of(attestation(1, false, ON.plusDays(1), null))))
                .contains("Marché achevé");
    }

    @Test
    void a_contract_that_runs_is_judged_as_it_stands_so_far() throws IOException {
        String text = text(AttestationPdf.of(attestation(2, true, null)));
        assertThat(text).contains("Clause partiellement réalisée à ce jour.").contains("Document provisoire");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void who_signs_has_the_rule_on_the_same_page(int lots) throws IOException {
        PdfReader reader = new PdfReader(AttestationPdf.of(attestation(lots, false, null)));
        assertThat(text(reader, reader.getNumberOfPages()))
                .contains("Règle de calcul")
                .contains("Pour l'acheteur");
    }

    @Test
    void letters_that_the_fonts_lack_do_not_break_the_document() {
        assertThat(Print.text("Łódź – Ș – 漢 – 10\u202f€ – é")).isEqualTo("?ódz – S – ? – 10\u00a0€ – é");
    }

    private static ClosureView closure() {
        return new ClosureView(
                new UUID(0, 9),
                LocalDate.of(2026, 2, 2),
                AttestationStatus.PARTLY_FULFILLED,
                "Faillite du cotraitant",
                Attestation.Figures.of(Standing.of("1000.00", "100.00", "640.50")),
                Instant.parse("2026-02-02T10:00:00Z"),
                "90000003500015",
                null);
    }

    private static Attestation attestation(int lots, boolean provisional, ClosureView closure) {
        return attestation(lots, provisional, null, closure);
    }

    private static Attestation attestation(int lots, boolean provisional, LocalDate terminatedOn, ClosureView closure) {
        List<Attestation.LotPart> parts = new ArrayList<>();
        List<Attestation.Figures> figures = new ArrayList<>();
        for (int i = 1; i <= lots; i++) {
            Balance balance = Standing.of("1000.00", "100.00", i % 2 == 1 ? "640.50" : "1020.25");
            Attestation.Figures hours = Attestation.Figures.of(balance);
            figures.add(hours);
            parts.add(new Attestation.LotPart(
                    String.valueOf(i),
                    i == 1 ? "Gros œuvre" : "Menuiseries extérieures, façades et étanchéité",
                    List.of(
                            new Contractor(
                                    "90000001900019", IdType.SIRET, "Bâtir & Fils", ContractorRole.LEAD, null, null),
                            new Contractor(
                                    "90000002700012",
                                    IdType.SIRET,
                                    "Maçonnerie de l'Ouche",
                                    ContractorRole.CO_CONTRACTOR,
                                    null,
                                    LocalDate.of(2025, 9, 30))),
                    List.of(new Attestation.Line(
                            balance.obligationId(),
                            balance.modality(),
                            Labels.article(balance.modality()),
                            balance.programme(),
                            "NPNRU, opérations d'investissement",
                            balance.from(),
                            balance.until(),
                            hours,
                            new BigDecimal(i == 1 ? "12.00" : "0.00"),
                            balance.rate(),
                            balance.share(),
                            balance.totalHours(),
                            balance.acceptedShare(),
                            balance.status(),
                            balance.waivers(),
                            List.of(new Attestation.DoneBy("90000001900019", balance.accepted()))))));
        }
        Attestation.Figures total = Attestation.Figures.total(figures);
        return new Attestation(
                new UUID(0, 9),
                "2026-0042",
                "Réhabilitation du groupe scolaire « L'Œuvre »",
                ContractKind.PUBLIC_CONTRACT,
                new Attestation.Party("21210231300013", "Ville de Dijon"),
                Standing.FROM,
                Standing.UNTIL,
                terminatedOn,
                "90000003500015",
                ON,
                ON,
                provisional,
                Attestation.status(total),
                parts,
                total,
                lots > 2 ? List.of() : promises(),
                closure);
    }

    private static List<CommitmentBalance> promises() {
        return List.of(
                new CommitmentBalance(
                        new UUID(0, 20),
                        CommitmentKind.HIRE_AFTER_CONTRACT,
                        "1",
                        "Deux embauches en contrat à durée indéterminée à l'issue du chantier, dans l'entreprise ou chez un cotraitant",
                        "Copie du contrat de travail",
                        new BigDecimal("2.00"),
                        Unit.PERSONS,
                        LocalDate.of(2026, 6, 30),
                        CommitmentSource.AWARD_OFFER,
                        null,
                        new BigDecimal("1.00"),
                        new BigDecimal("1.00"),
                        new BigDecimal("0.5000"),
                        CommitmentStatus.PARTLY_KEPT,
                        false,
                        List.of(
                                new CommitmentBalance.Proof(
                                        LocalDate.of(2026, 3, 2), new BigDecimal("2.00"), "DPAE 2026-118"),
                                new CommitmentBalance.Proof(LocalDate.of(2026, 4, 1), new BigDecimal("-1.00"), null)),
                        new CommitmentBalance.Decided(
                                LocalDate.of(2026, 7, 15),
                                CommitmentStatus.PARTLY_KEPT,
                                "Un des deux postes n'a pas été ouvert",
                                null)),
                new CommitmentBalance(
                        new UUID(0, 21),
                        CommitmentKind.TUTORING,
                        null,
                        "Tutorat des personnes en insertion",
                        "Feuilles d'émargement",
                        new BigDecimal("120.00"),
                        Unit.HOURS,
                        null,
                        CommitmentSource.AWARD_OFFER,
                        null,
                        new BigDecimal("0.00"),
                        new BigDecimal("120.00"),
                        new BigDecimal("0.0000"),
                        CommitmentStatus.OPEN,
                        true,
                        List.of(),
                        null));
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
