package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of this service do over HTTP and the bus. */
public final class Api {

    public static final String FACILITATOR_ORG = "90000003500015";
    public static final String COMPANY_ORG = "90000001900019";
    public static final String BUYER_ORG = "21210231300013";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Api() {}

    public static RequestSpecification facilitator() {
        return as("demo-facilitator", "facilitator", FACILITATOR_ORG, "DEP-21");
    }

    public static RequestSpecification otherFacilitator() {
        return as("demo2-facilitator", "facilitator", "90000004300019", "DEP-35");
    }

    public static RequestSpecification company() {
        return as("demo-company", "company", COMPANY_ORG);
    }

    public static RequestSpecification otherCompany() {
        return as("demo2-company", "company", "90000002700012");
    }

    public static RequestSpecification buyer() {
        return as("demo-buyer", "buyer", BUYER_ORG);
    }

    public static RequestSpecification otherBuyer() {
        return as("demo2-buyer", "buyer", "90000007600019");
    }

    public static RequestSpecification admin() {
        return as("demo-admin", "admin", "90000008400013", "FR");
    }

    public static RequestSpecification as(String client, String role, String org, String... territories) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(client, role, org, null, territories))
                .contentType(ContentType.JSON);
    }

    public static String externalId() {
        return "T-" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID();
    }

    public static String contract(String externalId, LocalDate notifiedOn) {
        return """
                {"externalId":"%s","kind":"PUBLIC_CONTRACT","buyer":{"siret":"%s","name":"Ville de Dijon","category":"COMMUNE"},
                 "title":"Réhabilitation du groupe scolaire","cpv":"45214210","marketType":"WORKS","procedure":"OPEN",
                 "consultationLaunchedOn":"2025-09-01","estimatedValue":"1200000.00","notifiedOn":"%s","durationMonths":18,
                 "amount":"1000000.00","placeOfPerformance":{"kind":"COMMUNE","code":"21231"},
                 "socialConsiderations":["SOCIAL_CLAUSE"],"followedBy":"%s",
                 "lots":[{"number":"1","title":"Gros œuvre",
                          "contractors":[{"id":"%s","idType":"SIRET","name":"Bâtir","role":"LEAD"}]}]}""".formatted(externalId, BUYER_ORG, notifiedOn, FACILITATOR_ORG, COMPANY_ORG);
    }

    public static Response created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location")).isNotBlank();
        assertThat(answer.header("ETag")).isNotBlank();
        return answer;
    }

    public static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    public static String newContract(LocalDate notifiedOn) {
        return created(facilitator().body(contract(externalId(), notifiedOn)).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    public static String newObligation(String contract, String hours) {
        return created(facilitator().body("""
                        {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"%s"},"programme":"NONE"}""".formatted(hours)).post("/v1/contracts/" + contract + "/obligations"))
                .jsonPath()
                .getString("id");
    }

    public static String placement(String beneficiary, String obligation, LocalDate startOn, LocalDate endOn) {
        return """
                {"beneficiaryId":"%s","allocations":[{"obligationId":"%s","share":"1.00"}],
                 "employer":{"siret":"%s","name":"Bâtir","role":"CONTRACTOR","structure":"COMPANY"},"userCompany":null,
                 "mode":"DIRECT_HIRE","contractType":"FIXED_TERM","occupation":"F1704","startOn":"%s","endOn":"%s",
                 "weeklyHours":"35.00"}""".formatted(beneficiary, obligation, COMPANY_ORG, startOn, endOn);
    }

    public static String newPlacement(String beneficiary, String obligation, LocalDate startOn, LocalDate endOn) {
        return created(facilitator()
                        .body(placement(beneficiary, obligation, startOn, endOn))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id");
    }

    /** Publishes a decision as eligibility-service does. */
    public static String decide(String beneficiary, String outcome, LocalDate validFrom) {
        String decision = UUID.randomUUID().toString();
        publishDecision(decision, 1, beneficiary, outcome, "AUTOMATIC", validFrom, null);
        return decision;
    }

    public static void publishDecision(
            String decision,
            int version,
            String beneficiary,
            String outcome,
            String basis,
            LocalDate validFrom,
            String supersededBy) {
        String body = """
                {"effectiveFrom":"%s","recordedAt":"2026-01-01T00:00:00Z","reason":null,"decisionId":"%s","beneficiaryId":"%s",
                 "referralId":null,"outcome":"%s","basis":"%s","assessedOn":"%s","validFrom":"%s","validUntil":null,
                 "superseded":%s,"supersededBy":%s,"ruleSetVersion":"1","countingWindow":{"months":24,"start":"FIRST_CLAUSE_HIRE"},
                 "missing":[]}""".formatted(
                        validFrom,
                        decision,
                        beneficiary,
                        outcome,
                        basis,
                        validFrom,
                        validFrom,
                        supersededBy != null,
                        supersededBy == null ? "null" : '"' + supersededBy + '"');
        TestKafka.topic("eligibility.decision.v1", 1);
        TestKafka.produce(
                "eligibility.decision.v1",
                beneficiary,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, version),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Of nobody else: what is narrowed by it has what the test put there and nothing more. */
    public static String newSiret() {
        Random random = new Random();
        while (true) {
            String siret = "8" + (1000000000000L + (long) (random.nextDouble() * 8999999999999L));
            if (Siret.isValid(siret)) {
                return siret;
            }
        }
    }
}
