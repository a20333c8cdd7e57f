package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.commitment.CommitmentBalance;
import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentSource;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.obligation.share.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Attestations for tests. */
final class Attested {

    static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private Attested() {}

    static Consortium consortium() {
        return new Consortium(
                ON,
                new BigDecimal("900.00"),
                new BigDecimal("0.00"),
                new BigDecimal("640.50"),
                new BigDecimal("10.00"),
                List.of(
                        member(
                                "90000001900019",
                                "Bâtir & Fils",
                                ContractorRole.LEAD,
                                "700.00",
                                "540.50",
                                "0.00",
                                "200.00"),
                        member(
                                "90000002700012",
                                "Maçonnerie de l'Ouche",
                                ContractorRole.CO_CONTRACTOR,
                                "200.00",
                                "90.00",
                                "200.00",
                                "0.00")),
                List.of(new Transfer(
                        LocalDate.of(2025, 7, 1), "90000001900019", "90000002700012", new BigDecimal("200.00"))));
    }

    private static Consortium.Member member(
            String id, String name, ContractorRole role, String owes, String done, String in, String out) {
        return new Consortium.Member(
                id,
                IdType.SIRET,
                name,
                role,
                null,
                null,
                role == ContractorRole.LEAD,
                null,
                new BigDecimal(owes),
                new BigDecimal(done),
                new BigDecimal(in),
                new BigDecimal(out),
                new BigDecimal(owes).subtract(new BigDecimal(done)));
    }

    static ClosureView closure() {
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

    static Attestation of(int lots, boolean provisional, ClosureView closure) {
        return of(lots, provisional, null, closure);
    }

    static Attestation of(int lots, boolean provisional, LocalDate terminatedOn, ClosureView closure) {
        return of(lots, provisional, terminatedOn, closure, null, List.of());
    }

    static Attestation of(
            int lots,
            boolean provisional,
            LocalDate terminatedOn,
            ClosureView closure,
            Consortium consortium,
            List<Attestation.PartOf> territories) {
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
                            List.of(new Attestation.DoneBy("90000001900019", balance.accepted())),
                            consortium))));
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
                territories,
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
}
