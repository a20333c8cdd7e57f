package fr.clausesociale.local;

import fr.clausesociale.local.machine.Service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.clients.beneficiaries.api.CandidatesApi;
import fr.clausesociale.clients.beneficiaries.api.ReferralsApi;
import fr.clausesociale.clients.beneficiaries.model.CandidateView;
import fr.clausesociale.clients.beneficiaries.model.DeclaredClaim;
import fr.clausesociale.clients.beneficiaries.model.DeclaredEvidence;
import fr.clausesociale.clients.beneficiaries.model.ReferralRequest;
import fr.clausesociale.clients.beneficiaries.model.ReferralStatus;
import fr.clausesociale.clients.beneficiaries.model.ReferredAddress;
import fr.clausesociale.clients.beneficiaries.model.ReferredPerson;
import fr.clausesociale.clients.beneficiaries.model.Sex;
import fr.clausesociale.clients.contracts.api.ContractsApi;
import fr.clausesociale.clients.contracts.api.ObligationsApi;
import fr.clausesociale.clients.contracts.api.PlacementsApi;
import fr.clausesociale.clients.contracts.api.StatementsApi;
import fr.clausesociale.clients.contracts.model.Basis;
import fr.clausesociale.clients.contracts.model.BasisKind;
import fr.clausesociale.clients.contracts.model.Buyer;
import fr.clausesociale.clients.contracts.model.BuyerCategory;
import fr.clausesociale.clients.contracts.model.ContractKind;
import fr.clausesociale.clients.contracts.model.ContractRequest;
import fr.clausesociale.clients.contracts.model.Contractor;
import fr.clausesociale.clients.contracts.model.ContractorRole;
import fr.clausesociale.clients.contracts.model.Decisions;
import fr.clausesociale.clients.contracts.model.DeclaredLine;
import fr.clausesociale.clients.contracts.model.Declaration;
import fr.clausesociale.clients.contracts.model.Employer;
import fr.clausesociale.clients.contracts.model.EmployerRole;
import fr.clausesociale.clients.contracts.model.IdType;
import fr.clausesociale.clients.contracts.model.LineDecision;
import fr.clausesociale.clients.contracts.model.LotDraft;
import fr.clausesociale.clients.contracts.model.MarketType;
import fr.clausesociale.clients.contracts.model.Modality;
import fr.clausesociale.clients.contracts.model.Mode;
import fr.clausesociale.clients.contracts.model.ObligationRequest;
import fr.clausesociale.clients.contracts.model.Place;
import fr.clausesociale.clients.contracts.model.PlaceKind;
import fr.clausesociale.clients.contracts.model.PlacementRequest;
import fr.clausesociale.clients.contracts.model.PlacementShare;
import fr.clausesociale.clients.contracts.model.PlacementStatus;
import fr.clausesociale.clients.contracts.model.Procedure;
import fr.clausesociale.clients.contracts.model.SocialConsideration;
import fr.clausesociale.clients.contracts.model.StatementStatus;
import fr.clausesociale.clients.contracts.model.StatementView;
import fr.clausesociale.clients.contracts.model.Structure;
import fr.clausesociale.clients.contracts.model.WorkContract;
import fr.clausesociale.clients.reporting.api.FiguresApi;
import fr.clausesociale.clients.reporting.model.Aggregates;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The walk, by clients made of the OpenAPI documents: what an integrator would write, and nothing by hand. */
@WholeSystem
class GeneratedClientsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final BigDecimal HOURS = new BigDecimal("7.25");

    @Test
    void theWalkRunsByClientsMadeOfTheDocuments(LocalSystem system) throws Exception {
        LocalDate today = CorePath.today();
        BigDecimal before = worksHours(system);
        var facilitator = contracts(system, "demo-facilitator");
        var company = contracts(system, "demo-company");

        UUID contract = new ContractsApi(facilitator)
                .postContracts(contract(today), null)
                .getId();
        UUID obligation = new ObligationsApi(facilitator)
                .postContractObligations(
                        contract,
                        new ObligationRequest()
                                .lot("1")
                                .modality(Modality.EXECUTION_CONDITION)
                                .basis(new Basis().kind(BasisKind.FIXED_HOURS).hours(new BigDecimal("833.00")))
                                .programme("NONE")
                                .from(today.minusMonths(2))
                                .until(today.plusMonths(14)),
                        null)
                .getId();
        UUID person = eligible(system, today);
        UUID placement = new PlacementsApi(facilitator)
                .postPlacements(placement(person, obligation, today), null)
                .getId();
        await().atMost(SOON)
                .until(() ->
                        new PlacementsApi(facilitator).getPlacement(placement).getStatus() == PlacementStatus.ACTIVE);
        StatementView declared = new StatementsApi(company)
                .putObligationStatement(
                        obligation,
                        CorePath.month().toString(),
                        new Declaration()
                                .lines(List.of(new DeclaredLine()
                                        .placementId(placement)
                                        .hours(HOURS))),
                        null,
                        null);
        StatementView submitted = new StatementsApi(company).postStatementSubmission(declared.getId(), null);
        // a client made of the document sends null for no body, which says less than which lines are accepted
        StatementView accepted = new StatementsApi(facilitator)
                .postStatementAcceptance(
                        StatementsApi.APIPostStatementAcceptanceRequest.newBuilder()
                                .id(declared.getId())
                                .ifMatch("\"" + submitted.getVersion() + "\"")
                                .decisions(new Decisions()
                                        .lines(List.of(new LineDecision()
                                                .placementId(placement)
                                                .accept(true))))
                                .build());

        assertThat(accepted.getStatus()).isEqualTo(StatementStatus.ACCEPTED);
        assertThat(new ObligationsApi(facilitator)
                        .getObligation(obligation, null, today)
                        .getRemaining())
                .isEqualByComparingTo("825.75");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(worksHours(system)).isEqualByComparingTo(before.add(HOURS)));
    }

    /** Accepted for works in the département, by whoever used the system before too. */
    private static BigDecimal worksHours(LocalSystem system) throws Exception {
        var reporting = new fr.clausesociale.clients.reporting.ApiClient();
        reporting.updateBaseUri(base(system, Service.REPORTING));
        reporting.setRequestInterceptor(token(system, "demo-facilitator"));
        String month = CorePath.month().toString();
        Aggregates figures = new FiguresApi(reporting)
                .aggregates(FiguresApi.APIAggregatesRequest.newBuilder()
                        .territory("DEP-21")
                        .from(month)
                        .to(month)
                        .by("marketType")
                        .measures("hours")
                        .build());
        return figures.getRows().stream()
                .filter(row -> "WORKS".equals(row.get("marketType")))
                .map(row -> new BigDecimal((String) row.get("hours")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static UUID eligible(LocalSystem system, LocalDate today) throws Exception {
        UUID referral = new ReferralsApi(beneficiaries(system, "demo-prescriber"))
                .postReferrals(
                        new ReferralRequest()
                                .externalId("CLIENT-" + UUID.randomUUID())
                                .person(new ReferredPerson()
                                        .lastName("Kerbrat")
                                        .firstNames("Camille")
                                        .birthDate(LocalDate.of(1990, 4, 1))
                                        .sex(Sex.F)
                                        .address(new ReferredAddress()
                                                .line("1 rue de la Liberté")
                                                .postalCode("21000")
                                                .communeCode("21231")))
                                .claims(List.of(new DeclaredClaim()
                                        .criterion("DELD")
                                        .since(today.minusMonths(18))
                                        .evidence(new DeclaredEvidence()
                                                .kind("FT_CERTIFICATE")
                                                .issuedOn(today.minusDays(10)))))
                                .occupations(List.of("F1704"))
                                .informedOn(today.minusDays(5)),
                        null)
                .getId();
        var prescriber = new ReferralsApi(beneficiaries(system, "demo-prescriber"));
        await().atMost(SOON).until(() -> prescriber.getReferral(referral).getStatus() == ReferralStatus.ELIGIBLE);
        var facilitator = beneficiaries(system, "demo-facilitator");
        UUID person = new ReferralsApi(facilitator).getReferral(referral).getBeneficiaryId();
        assertThat(new CandidatesApi(facilitator).getCandidates(null, null, null, null, "500", "F1704", null, "DEP-21").getItems())
                .extracting(CandidateView::getBeneficiaryId)
                .contains(person);
        return person;
    }

    private static ContractRequest contract(LocalDate today) {
        return new ContractRequest()
                .externalId("CLIENT-1")
                .kind(ContractKind.PUBLIC_CONTRACT)
                .buyer(new Buyer().siret("21210231300013").name("Ville").category(BuyerCategory.COMMUNE))
                .title("Réhabilitation du groupe scolaire")
                .cpv("45214210")
                .marketType(MarketType.WORKS)
                .procedure(Procedure.OPEN)
                .notifiedOn(today.minusMonths(2))
                .durationMonths(18)
                .amount(new BigDecimal("1000000.00"))
                .placeOfPerformance(new Place().kind(PlaceKind.COMMUNE).code("21231"))
                .socialConsiderations(List.of(SocialConsideration.SOCIAL_CLAUSE))
                .lots(List.of(new LotDraft()
                        .number("1")
                        .title("Gros œuvre")
                        .contractors(List.of(new Contractor()
                                .id("90000001900019")
                                .idType(IdType.SIRET)
                                .name("Entreprise")
                                .role(ContractorRole.LEAD)))));
    }

    private static PlacementRequest placement(UUID person, UUID obligation, LocalDate today) {
        return new PlacementRequest()
                .beneficiaryId(person)
                .allocations(List.of(new PlacementShare().obligationId(obligation).share(new BigDecimal("1.00"))))
                .employer(new Employer()
                        .siret("90000001900019")
                        .name("Entreprise")
                        .role(EmployerRole.CONTRACTOR)
                        .structure(Structure.COMPANY))
                .mode(Mode.DIRECT_HIRE)
                .contractType(WorkContract.FIXED_TERM)
                .occupation("F1704")
                .startOn(today)
                .endOn(today.plusMonths(6));
    }

    private static fr.clausesociale.clients.contracts.ApiClient contracts(LocalSystem system, String client) {
        var api = new fr.clausesociale.clients.contracts.ApiClient();
        api.updateBaseUri(base(system, Service.CONTRACTS));
        api.setRequestInterceptor(token(system, client));
        return api;
    }

    private static fr.clausesociale.clients.beneficiaries.ApiClient beneficiaries(LocalSystem system, String client) {
        var api = new fr.clausesociale.clients.beneficiaries.ApiClient();
        api.updateBaseUri(base(system, Service.BENEFICIARIES));
        api.setRequestInterceptor(token(system, client));
        return api;
    }

    private static String base(LocalSystem system, Service service) {
        return system.base(service).toString();
    }

    private static Consumer<HttpRequest.Builder> token(LocalSystem system, String client) {
        String token = system.token(client);
        return request -> request.header("Authorization", "Bearer " + token);
    }
}
