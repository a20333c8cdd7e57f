package fr.clausesociale.local;

import static org.awaitility.Awaitility.await;

import fr.clausesociale.local.machine.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps from a contract to accepted hours, as the callers of one territory take them. */
final class CorePath {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Territory territory;
    private final Api facilitator;
    private final Api prescriber;
    private final Api company;
    private final Api referrals;

    CorePath(Territory territory) {
        this.territory = territory;
        facilitator = territory.api(Service.CONTRACTS, "facilitator");
        company = territory.api(Service.CONTRACTS, "company");
        prescriber = territory.api(Service.BENEFICIARIES, "prescriber");
        referrals = territory.api(Service.BENEFICIARIES, "facilitator");
    }

    static LocalDate today() {
        return LocalDate.now(PARIS);
    }

    static YearMonth month() {
        return YearMonth.now(PARIS);
    }

    /** A works contract with one lot, performed in the territory's commune. Returns its id. */
    String contract(String externalId) {
        return facilitator
                .post("/v1/contracts", contractRequest(externalId))
                .expect(201)
                .text("id");
    }

    Map<String, Object> contractRequest(String externalId) {
        return Map.ofEntries(
                Map.entry("externalId", externalId),
                Map.entry("kind", "PUBLIC_CONTRACT"),
                Map.entry("buyer", Map.of("siret", territory.buyerSiret(), "name", "Ville", "category", "COMMUNE")),
                Map.entry("title", "Réhabilitation du groupe scolaire"),
                Map.entry("cpv", "45214210"),
                Map.entry("marketType", "WORKS"),
                Map.entry("procedure", "OPEN"),
                Map.entry("notifiedOn", today().minusMonths(2).toString()),
                Map.entry("durationMonths", 18),
                Map.entry("amount", "1000000.00"),
                Map.entry("placeOfPerformance", Map.of("kind", "COMMUNE", "code", territory.commune)),
                Map.entry("socialConsiderations", List.of("SOCIAL_CLAUSE")),
                Map.entry(
                        "lots",
                        List.of(Map.of(
                                "number",
                                "1",
                                "title",
                                "Gros œuvre",
                                "contractors",
                                List.of(Map.of(
                                        "id",
                                        territory.companySiret(),
                                        "idType",
                                        "SIRET",
                                        "name",
                                        "Entreprise",
                                        "role",
                                        "LEAD"))))));
    }

    Map<String, Object> obligationRequest() {
        return Map.of(
                "lot",
                "1",
                "modality",
                "EXECUTION_CONDITION",
                "basis",
                Map.of("kind", "FIXED_HOURS", "hours", "833.00"),
                "programme",
                "NONE",
                "from",
                today().minusMonths(2).toString(),
                "until",
                today().plusMonths(14).toString());
    }

    String obligation(String contract) {
        return facilitator
                .post("/v1/contracts/" + contract + "/obligations", obligationRequest())
                .expect(201)
                .text("id");
    }

    /** A long-term unemployed woman born in April 1990, referred today. Returns the referral's id. */
    String referral(String name) {
        return prescriber
                .post("/v1/referrals", referralRequest(name))
                .expect(201)
                .text("id");
    }

    Map<String, Object> referralRequest(String name) {
        return Map.of(
                "externalId", UUID.randomUUID().toString(),
                "person",
                        Map.of(
                                "lastName",
                                name,
                                "firstNames",
                                "Camille",
                                "birthDate",
                                LocalDate.of(1990, 4, 1 + Math.floorMod(name.hashCode(), 30))
                                        .toString(),
                                "sex",
                                "F",
                                "address",
                                Map.of(
                                        "line",
                                        "1 rue de la Liberté",
                                        "postalCode",
                                        territory.postalCode(),
                                        "communeCode",
                                        territory.commune)),
                "claims",
                        List.of(Map.of(
                                "criterion", "DELD",
                                "since", today().minusMonths(18).toString(),
                                "evidence",
                                        Map.of(
                                                "kind",
                                                "FT_CERTIFICATE",
                                                "issuedOn",
                                                today().minusDays(10).toString()))),
                "occupations", List.of("F1704"),
                "informedOn", today().minusDays(5).toString());
    }

    /** Waits until the prescriber can read this status. */
    Api.Answer awaitReferral(String referral, String status) {
        return awaitStatus(prescriber, "/v1/referrals/" + referral, status);
    }

    /** Refers somebody and waits for the decision. Returns the pseudonym. */
    String eligiblePerson(String name) {
        String referral = referral(name);
        awaitReferral(referral, "ELIGIBLE");
        return beneficiary(referral);
    }

    String beneficiary(String referral) {
        return referrals.get("/v1/referrals/" + referral).expect(200).text("beneficiaryId");
    }

    boolean isCandidate(String beneficiary) {
        Api.Answer candidates =
                referrals.get("/v1/candidates?territory=" + territory.department + "&occupation=F1704&limit=500");
        return candidates
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("beneficiaryId")
                .contains(beneficiary);
    }

    Map<String, Object> placementRequest(String beneficiary, String obligation) {
        return Map.of(
                "beneficiaryId",
                beneficiary,
                "allocations",
                List.of(Map.of("obligationId", obligation, "share", "1.00")),
                "employer",
                Map.of(
                        "siret", territory.companySiret(),
                        "name", "Entreprise",
                        "role", "CONTRACTOR",
                        "structure", "COMPANY"),
                "mode",
                "DIRECT_HIRE",
                "contractType",
                "FIXED_TERM",
                "occupation",
                "F1704",
                "startOn",
                today().toString(),
                "endOn",
                today().plusMonths(6).toString());
    }

    String placement(String beneficiary, String obligation) {
        return facilitator
                .post("/v1/placements", placementRequest(beneficiary, obligation))
                .expect(201)
                .text("id");
    }

    Api.Answer awaitPlacement(String placement, String status) {
        return awaitStatus(facilitator, "/v1/placements/" + placement, status);
    }

    /** The company declares this month's hours of one placement and submits them. Returns the statement's id. */
    String statement(String obligation, String placement, String hours) {
        String statement = company.put(statementPath(obligation), lines(placement, hours))
                .expect(201)
                .text("id");
        company.post("/v1/statements/" + statement + "/submission").expect(200);
        return statement;
    }

    static String statementPath(String obligation) {
        return "/v1/obligations/" + obligation + "/statements/" + month();
    }

    static Map<String, Object> lines(String placement, String hours) {
        return Map.of("lines", List.of(Map.of("placementId", placement, "hours", hours)));
    }

    Api.Answer accept(String statement) {
        return facilitator.post("/v1/statements/" + statement + "/acceptance").expect(200);
    }

    Api facilitator() {
        return facilitator;
    }

    Api company() {
        return company;
    }

    private static Api.Answer awaitStatus(Api api, String path, String status) {
        return await(path + " " + status)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api.get(path).expect(200),
                        answer -> answer.text("status").equals(status));
    }
}
