package fr.clausesociale.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One of each thing that belongs to a territory, by the collection it is found in. */
final class TerritoryObjects {

    private static final String CATEGORISED = "2026-01-01";
    private static final String ELSEWHERE = "90000010000017";

    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final Territory territory;

    TerritoryObjects(Territory territory, String label) {
        this.territory = territory;
        CorePath path = new CorePath(territory);
        String contract = path.contract("VIS-" + label + "-1");
        String obligation = path.obligation(contract);
        String referral = path.referral("Visible" + label);
        path.awaitReferral(referral, "ELIGIBLE");
        String person = path.beneficiary(referral);
        String placement = path.placement(person, obligation);
        path.awaitPlacement(placement, "ACTIVE");
        String statement = path.statement(obligation, placement, "7.25");
        path.accept(statement);
        put("contracts", contract);
        put("candidates", contract);
        put("obligations", obligation);
        put("referrals", referral);
        put("beneficiaries", person);
        put("placements", placement);
        put("statements", statement);
        put(
                "hours",
                hours(path.facilitator()
                        .get("/v1/statements/" + statement)
                        .expect(200)
                        .body()));
        put("commitments", commitment(path.facilitator(), contract));
        put("conventions", convention(path.facilitator(), label));
        String finished = path.contract("VIS-" + label + "-2");
        put("lot-groups", lotGroup(path.facilitator(), contract, finished));
        finish(path, finished);
        put("finished", finished);
        // declared with a social clause, and nothing is owed
        put("gaps", path.contract("VIS-" + label + "-3"));
        put("signatories", signature(path.facilitator()));
        put(
                "imports",
                path.facilitator()
                        .post("/v1/imports?kind=decp&mode=validate", Map.of("marches", List.of()))
                        .expect(202)
                        .text("id"));
        put(
                "files of people",
                territory
                        .api(Service.BENEFICIARIES, "prescriber")
                        .post("/v1/imports?kind=referrals&mode=validate", Map.of())
                        .expect(202)
                        .text("id"));
        put("matches", possiblySame(path, label));
        put("decisions", path.awaitPlacement(placement, "ACTIVE").text("decisionId"));
        identifiers.put("rule-sets", "FR-1");
        identifiers.put("buyers", territory.buyerSiret());
        identifiers.put("categories", categorised(path.facilitator()));
        identifiers.put(
                "policies",
                path.facilitator()
                        .get("/v1/policies?limit=1")
                        .expect(200)
                        .body()
                        .at("/items/0/id")
                        .asText());
        register(label);
        handOvers(path, label);
        marks.add("VIS-" + label + "-1");
        // somebody who waits for work, and somebody whose hours wait to be accepted
        marks.add(path.eligiblePerson("Waiting" + label));
        String waiting = path.obligation(contract);
        String other = path.placement(path.eligiblePerson("Working" + label), waiting);
        path.awaitPlacement(other, "ACTIVE");
        put("unaccepted", other);
        marks.add(path.statement(waiting, other, "1.00"));
    }

    /** One of each kind, to a structure that no demonstration client calls for; of all that is followed, where nothing is. */
    private void handOvers(CorePath path, String label) {
        Api admin = territory.admin(Service.BENEFICIARIES);
        admin.post(
                "/v1/organisations",
                Map.of(
                        "siret",
                        ELSEWHERE,
                        "name",
                        "Structure d'ailleurs",
                        "roles",
                        List.of(Map.of(
                                "role", "FACILITATOR", "territories", List.of("DEP-58"), "from", "2026-01-01"))));
        Map<String, Object> handOver =
                Map.of("to", ELSEWHERE, "on", CorePath.today().toString(), "reason", "Le suivi change de structure");
        String person = path.eligiblePerson("Transmis" + label);
        marks.add(person);
        Api facilitator = territory.api(Service.BENEFICIARIES, "facilitator");
        put("hand-overs", proposed(path.facilitator(), "/v1/contracts/" + of("gaps") + "/hand-over", handOver));
        put("hand-overs of people", proposed(facilitator, "/v1/beneficiaries/" + person + "/hand-over", handOver));
        Map<String, Object> all = new LinkedHashMap<>(handOver);
        all.put("from", territory.facilitatorSiret());
        all.put("kind", "TRANSFER");
        all.put("territories", List.of("DEP-976"));
        put("hand-overs of all", proposed(admin, "/v1/hand-overs", all));
    }

    /** Once the service knows the structure that was registered just now. */
    private static String proposed(Api by, String path, Map<String, Object> handOver) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> by.post(path, handOver), answer -> answer.status() != 422)
                .expect(201)
                .text("id");
    }

    /** Two people who may be one: all is the same but the sex. Whoever else is like others here, each side has its own pair. */
    private String possiblySame(CorePath path, String label) {
        Map<String, Object> request = new LinkedHashMap<>(path.referralRequest("Ressemblant" + label.repeat(4)));
        String one = refer(path, request);
        Map<Object, Object> other = new LinkedHashMap<>((Map<?, ?>) request.get("person"));
        other.put("sex", "M");
        request.put("person", other);
        request.put("externalId", UUID.randomUUID().toString());
        String two = refer(path, request);
        marks.add(one);
        marks.add(two);
        Api facilitator = territory.api(Service.BENEFICIARIES, "facilitator");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> pair(
                                facilitator
                                        .get("/v1/matches?limit=500")
                                        .expect(200)
                                        .body(),
                                one,
                                two),
                        Objects::nonNull);
    }

    private String refer(CorePath path, Map<String, Object> request) {
        String referral = territory
                .api(Service.BENEFICIARIES, "prescriber")
                .post("/v1/referrals", request)
                .expect(201)
                .text("id");
        path.awaitReferral(referral, "ELIGIBLE");
        return path.beneficiary(referral);
    }

    private static String pair(JsonNode page, String one, String two) {
        for (JsonNode pair : page.path("items")) {
            if (pair.toString().contains(one) && pair.toString().contains(two)) {
                return pair.path("id").asText();
            }
        }
        return null;
    }

    /** A role and an account of the facilitator's structure that nobody calls with, so that they can be changed. */
    private void register(String label) {
        Api admin = territory.admin(Service.BENEFICIARIES);
        String siret = territory.facilitatorSiret();
        String place = "/v1/organisations/" + siret;
        put(
                "accounts",
                admin.post(
                                place + "/accounts",
                                Map.of(
                                        "issuer", "https://identity.example",
                                        "client", "visible-" + label,
                                        "name", "Logiciel " + label,
                                        "purpose", "Relevés d'heures",
                                        "level", "AGENT",
                                        "rights", List.of(Map.of("role", "FACILITATOR")),
                                        "from", "2026-01-01"))
                        .expect(201)
                        .text("id"));
        admin.post(
                place + "/roles",
                Map.of(
                        "role", "PRESCRIBER",
                        "kind", "OTHER",
                        "territories", List.of(territory.department),
                        "from", "2026-01-01"));
        JsonNode organisation = admin.get(place).expect(200).body();
        identifiers.put("organisations", siret);
        for (JsonNode role : organisation.path("roles")) {
            if (role.path("kind").asText().equals("OTHER")) {
                identifiers.put("roles", role.path("id").asText());
            }
        }
    }

    /** Somebody whom this territory's prescriber refers, known or not. Returns the pseudonym. */
    String referred(String name) {
        CorePath path = new CorePath(territory);
        String referral = path.referral(name);
        marks.add(referral);
        path.awaitReferral(referral, "ELIGIBLE");
        return path.beneficiary(referral);
    }

    private void put(String collection, String identifier) {
        identifiers.put(collection, identifier);
        marks.add(identifier);
    }

    /** The identifier that stands in a path after this collection. */
    String of(String collection) {
        return identifiers.get(collection);
    }

    Territory territory() {
        return territory;
    }

    /** Whether an answer tells anything of this territory. */
    boolean areIn(JsonNode answer) {
        String text = answer.toString();
        return marks.stream().anyMatch(text::contains);
    }

    /** The same of somebody who is known on both sides: by where they live as this territory's prescriber told it. */
    boolean describe(JsonNode person) {
        return areIn(person) || person.toString().contains(territory.commune);
    }

    private static String hours(JsonNode statement) {
        String entry = statement.at("/lines/0/entryId").asText();
        return entry.isEmpty() ? statement.findPath("entryId").asText() : entry;
    }

    private static String commitment(Api facilitator, String contract) {
        return facilitator
                .post(
                        "/v1/contracts/" + contract + "/commitments",
                        Map.of(
                                "kind", "TUTORING",
                                "description", "Visites du chantier par des demandeurs d'emploi",
                                "proofExpected", "Feuille de présence",
                                "quantity", "2.00",
                                "source", "LOCAL",
                                "dueOn", CorePath.today().plusMonths(3).toString()))
                .expect(201)
                .text("id");
    }

    /** Terminated yesterday with hours missing, a penalty set for them, and closed; why no condition was set is told too. */
    private void finish(CorePath path, String contract) {
        String place = "/v1/contracts/" + contract;
        path.obligation(contract);
        territory
                .api(Service.CONTRACTS, "buyer")
                .put(
                        place + "/derogation",
                        Map.of("motive", "NO_SUFFICIENT_LINK", "reason", "Fourniture de licences sans main-d'œuvre"))
                .expect(201);
        Api facilitator = path.facilitator();
        facilitator
                .put(place + "/penalty-terms", Map.of("perHour", "30.00", "graceDays", 0, "source", "CCAP, article 12"))
                .expect(201);
        facilitator
                .post(
                        place + "/termination",
                        Map.of("on", CorePath.today().minusDays(1).toString(), "reason", "Défaillance du titulaire"))
                .expect(200);
        facilitator
                .post(place + "/closure", Map.of("reason", "Aucune embauche avant la résiliation"))
                .expect(201);
    }

    private String signature(Api facilitator) {
        return facilitator
                .post(
                        "/v1/conventions/" + of("conventions") + "/signatories",
                        Map.of(
                                "siret",
                                territory.buyerSiret(),
                                "name",
                                "Ville",
                                "signedOn",
                                CorePath.today().minusMonths(2).toString()))
                .expect(201)
                .text("id");
    }

    /** The first day for which the buyer's category is recorded, by whoever came first. */
    private String categorised(Api facilitator) {
        facilitator.post(
                "/v1/buyers/" + territory.buyerSiret() + "/categories",
                Map.of("category", "COMMUNE", "from", CATEGORISED, "reason", "Statuts de la collectivité"));
        return CATEGORISED;
    }

    private String convention(Api facilitator, String label) {
        return facilitator
                .post(
                        "/v1/conventions",
                        Map.of(
                                "name",
                                "Convention " + label,
                                "territory",
                                territory.department,
                                "from",
                                CorePath.today().minusMonths(2).toString(),
                                "until",
                                CorePath.today().plusMonths(10).toString()))
                .expect(201)
                .text("id");
    }

    private static String lotGroup(Api facilitator, String first, String second) {
        return facilitator
                .post("/v1/lot-groups", Map.of("title", "Opération", "contracts", List.of(first, second)))
                .expect(201)
                .text("id");
    }
}
