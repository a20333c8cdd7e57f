package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.hostile.ApiDocument;
import fr.clausesociale.platform.testing.hostile.ValidBodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What each demonstration client reaches of two territories by each operation of the four documents, lists included, with
 * real objects on both sides. Expected is {@code visibility.csv}; an operation that has no line there fails. After an intended
 * change {@code -Dapprove} writes it anew, to be read line by line.
 *
 * <ul>
 *   <li>{@code forbidden}: 403, the role has no business there
 *   <li>{@code own}, {@code foreign}, {@code all}, {@code none}: the territory whose objects are reached; what is out of reach
 *       does not exist (404), or is not in the list
 *   <li>{@code open}: the role may, and nothing in it belongs to a territory
 *   <li>{@code neutral}: of somebody known on both sides, nothing that only one side told
 *   <li>{@code unread}: the request is refused as malformed before anything is looked for, on either side. It proves nothing and
 *       fails: {@link KnownBodies} has to tell a body that is read
 * </ul>
 */
@WholeSystem
class VisibilityIT {

    /** Reading changes nothing, so that all clients read at once. */
    private final ExecutorService besideEachOther = Executors.newFixedThreadPool(8);

    @AfterEach
    void stopAsking() {
        besideEachOther.shutdown();
    }

    private static final Path EXPECTED = Layout.here().root().resolve("deploy/local/src/test/resources/visibility.csv");
    private static final List<String> CLIENTS =
            List.copyOf(Client.in(Layout.here().realm()).keySet());
    /** Of no territory, for whom nothing is another's. */
    private static final Set<String> NATIONAL = Set.of("demo-national", "demo-dpo", "demo-admin");

    private static final String TWICE = "Deuxprescripteurs";
    private static final Set<Integer> OUT_OF_REACH = Set.of(403, 404);

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private LocalSystem system;
    private TerritoryObjects first;
    private TerritoryObjects second;
    /** A list of codes that the service at hand has. */
    private String list;

    private String imported;
    private boolean ofPeople;

    @Test
    void everyClientReachesItsOwnAndNothingElse(LocalSystem running) throws IOException {
        system = running;
        first = new TerritoryObjects(Territory.coteDOr(system), "A");
        second = new TerritoryObjects(Territory.illeEtVilaine(system), "B");

        awaitFigures(first);
        awaitFigures(second);

        Map<String, String> seen = new TreeMap<>();
        // what changes something comes last, and what removes it after that
        for (List<String> verbs : List.of(List.of("GET"), List.of("PUT", "POST"), List.of("DELETE"))) {
            for (Service service : Service.values()) {
                ApiDocument document = Documents.of(service);
                var bodies = new ValidBodies(document, KnownBodies.of(Territory.coteDOr(system)));
                for (ApiDocument.Operation operation : document.operations()) {
                    if (verbs.contains(operation.verb())) {
                        seen.put(
                                service.shortName() + " " + operation.name(),
                                line(service, operation, bodies.of(operation)));
                    }
                }
            }
        }

        seen.putAll(ofSomebodyReferredTwice());

        List<String> lines = new ArrayList<>();
        lines.add("operation;" + String.join(";", CLIENTS));
        seen.forEach((operation, line) -> lines.add(operation + ";" + line));
        if (System.getProperty("approve") != null) {
            Files.createDirectories(EXPECTED.getParent());
            Files.write(EXPECTED, lines);
        }
        assertThat(lines)
                .as("read by nobody, so nothing is proven")
                .filteredOn(line -> line.contains(";unread"))
                .isEmpty();
        assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", Files.readAllLines(EXPECTED)));
        Map<String, List<String>> before = reads();
        whoeverIsWithdrawnOrHasExpiredReadsNothingAndAllOthersTheSame(before);
        whatIsHandedOverIsReadByTheSuccessorWholeByTheFormerWithoutPeopleAndByAllOthersAsBefore(before);
    }

    private void whatIsHandedOverIsReadByTheSuccessorWholeByTheFormerWithoutPeopleAndByAllOthersAsBefore(
            Map<String, List<String>> before) {
        String to = second.territory().facilitatorSiret();
        handOver(Service.CONTRACTS, "/v1/contracts/" + first.of("contracts"), to);
        handOver(Service.BENEFICIARIES, "/v1/beneficiaries/" + first.of("beneficiaries"), to);
        try {
            Api successor = new Api(system.base(Service.ELIGIBILITY), token("demo2-facilitator"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> successor
                                    .get("/v1/beneficiaries/" + first.of("beneficiaries") + "/eligibility")
                                    .status()
                            == 200);

            List.of("demo-facilitator", "demo2-facilitator")
                    .forEach(client -> reads(client, Service.CONTRACTS, "/v1/contracts/" + first.of("contracts"), 200));
            String obligation = "/v1/obligations/" + first.of("obligations");
            reads("demo2-facilitator", Service.CONTRACTS, obligation, 200);
            for (String who : List.of(
                    "/v1/beneficiaries/" + first.of("beneficiaries"), "/v1/referrals/" + first.of("referrals"))) {
                reads("demo2-facilitator", Service.BENEFICIARIES, who, 200);
                reads("demo-facilitator", Service.BENEFICIARIES, who, 404);
            }
            Map<String, List<String>> after = reads();
            before.forEach((operation, cells) -> {
                for (String client : CLIENTS) {
                    // of two people who may be one, an administrator decides where no structure sees both any more
                    if (!client.endsWith("-facilitator") && !operation.contains("/v1/matches")) {
                        int at = CLIENTS.indexOf(client);
                        assertThat(after.get(operation).get(at))
                                .as("%s as %s", operation, client)
                                .isEqualTo(cells.get(at));
                    }
                }
            });
        } finally {
            String back = first.territory().facilitatorSiret();
            handOver(Service.CONTRACTS, "/v1/contracts/" + first.of("contracts"), back);
            handOver(Service.BENEFICIARIES, "/v1/beneficiaries/" + first.of("beneficiaries"), back);
        }
    }

    private void reads(String client, Service service, String path, int status) {
        new Api(system.base(service), token(client)).get(path).expect(status);
    }

    /** As an administrator decides it. */
    private void handOver(Service service, String what, String to) {
        new Api(system.base(service), token("demo-admin"))
                .post(
                        what + "/hand-over",
                        Map.of("to", to, "on", CorePath.today().toString(), "reason", "Le suivi change de structure"))
                .expect(201);
    }

    private void whoeverIsWithdrawnOrHasExpiredReadsNothingAndAllOthersTheSame(Map<String, List<String>> before) {
        var withdrawn = new TechnicalAccount(system, second.territory().companySiret(), "demo2-company");
        var expired = new TechnicalAccount(system, second.territory().buyerSiret(), "demo2-buyer");
        withdrawn.withdraw();
        expired.endOn(CorePath.today().minusDays(1));
        Set<String> gone = Set.of("demo2-company", "demo2-buyer");
        try {
            gone.forEach(client -> awaitMe(client, false));

            Map<String, List<String>> after = reads();

            before.forEach((operation, cells) -> {
                List<String> expected = new ArrayList<>(cells);
                if (!operation.endsWith(" GET /v1/me")) {
                    gone.forEach(client -> expected.set(CLIENTS.indexOf(client), "forbidden"));
                }
                assertThat(after.get(operation)).as(operation).isEqualTo(expected);
            });
            assertThat(changedBy(gone)).as("who no longer acts changes nothing").isEmpty();
        } finally {
            withdrawn.registerAgain();
            expired.endOn(null);
            gone.forEach(client -> awaitMe(client, true));
        }
    }

    /** What some clients may still change, of all that changes something. */
    private List<String> changedBy(Set<String> clients) {
        List<String> changed = new ArrayList<>();
        for (Service service : Service.values()) {
            at(service);
            ApiDocument document = Documents.of(service);
            var bodies = new ValidBodies(document, KnownBodies.of(Territory.coteDOr(system)));
            for (ApiDocument.Operation operation : document.operations()) {
                // whoever has signed in may accept an invitation: that is how they begin
                if (!operation.verb().equals("GET") && !operation.path().equals("/v1/invitations/acceptance")) {
                    clients.stream()
                            .filter(client -> !cell(client, service, operation, bodies.of(operation))
                                    .equals("forbidden"))
                            .forEach(
                                    client -> changed.add(client + " " + service.shortName() + " " + operation.name()));
                }
            }
        }
        return changed;
    }

    /** What each client reaches by reading, where nothing is told apart that belongs to nobody. */
    private Map<String, List<String>> reads() {
        Map<String, List<String>> seen = new TreeMap<>();
        for (Service service : Service.values()) {
            for (ApiDocument.Operation operation : Documents.of(service).operations()) {
                if (operation.verb().equals("GET")) {
                    seen.put(
                            service.shortName() + " " + operation.name(),
                            List.of(line(service, operation, null)
                                    .replace("open", "none")
                                    .split(";")));
                }
            }
        }
        return seen;
    }

    private void awaitMe(String client, boolean inForce) {
        for (Service service : Service.values()) {
            Api api = new Api(system.base(service), token(client));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> api.get("/v1/me")
                                    .expect(200)
                                    .body()
                                    .at("/account/state")
                                    .asText()
                                    .equals("IN_FORCE")
                            == inForce);
        }
    }

    /** One person, known through a referral of each side: nobody reads what the other side told. */
    private Map<String, String> ofSomebodyReferredTwice() {
        String person = first.referred(TWICE);
        assertThat(second.referred(TWICE)).isEqualTo(person);

        Map<String, String> lines = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            for (ApiDocument.Operation operation : Documents.of(service).operations()) {
                if (operation.name().matches("GET /v1/beneficiaries/\\{id}(/eligibility)?")) {
                    String path = operation.path().replace("{id}", person);
                    lines.put(
                            service.shortName() + " " + operation.name() + " of somebody referred twice",
                            CLIENTS.stream()
                                    .map(client ->
                                            shared(client, new Api(system.base(service), token(client)).get(path)))
                                    .collect(Collectors.joining(";")));
                }
            }
        }
        return lines;
    }

    /** One for each client, as a client does: to sign and to check one costs more than what is read with it. */
    private String token(String client) {
        return tokens.computeIfAbsent(client, system::token);
    }

    private String shared(String client, Api.Answer answer) {
        if (answer.status() >= 300) {
            return answer.status() == 403 ? "forbidden" : "none";
        }
        boolean ofFirst = first.describe(answer.body());
        boolean ofSecond = second.describe(answer.body());
        if (ofFirst == ofSecond) {
            return ofFirst ? "all" : "neutral";
        }
        if (NATIONAL.contains(client)) {
            return "all";
        }
        return ofFirst == client.startsWith("demo2-") ? "foreign" : "own";
    }

    private static void awaitFigures(TerritoryObjects objects) {
        Territory territory = objects.territory();
        Figures figures = new Figures(territory.api(Service.REPORTING, "facilitator"), territory.department);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> figures.ask("marketType", "hours")
                                .expect(200)
                                .body()
                                .path("rows")
                                .size()
                        > 0);
    }

    private void at(Service service) {
        list = service == Service.BENEFICIARIES ? "prescriberKind" : "marketType";
        ofPeople = service == Service.BENEFICIARIES;
        imported = ofPeople ? "referrals" : "decp";
    }

    private String line(Service service, ApiDocument.Operation operation, byte[] body) {
        at(service);
        Map<String, String> cells = new LinkedHashMap<>();
        if (operation.verb().equals("GET")) {
            Map<String, CompletableFuture<String>> asked = new LinkedHashMap<>();
            CLIENTS.forEach(client -> asked.put(
                    client,
                    CompletableFuture.supplyAsync(() -> cell(client, service, operation, body), besideEachOther)));
            asked.forEach((client, cell) -> cells.put(client, cell.join()));
        } else {
            CLIENTS.forEach(client -> cells.put(client, cell(client, service, operation, body)));
        }
        boolean belongsToNobody = operation.verb().equals("GET")
                && !operation.path().contains("{")
                && Set.of("none", "forbidden").containsAll(cells.values());
        return cells.values().stream()
                .map(cell -> belongsToNobody && cell.equals("none") ? "open" : cell)
                .collect(Collectors.joining(";"));
    }

    private String cell(String client, Service service, ApiDocument.Operation operation, byte[] body) {
        Api api = new Api(system.base(service), token(client));
        Api.Answer ofFirst = ask(api, operation, first, body);
        boolean mayCall = operation.roles().stream().anyMatch(role -> role.equals("**") || client.endsWith("-" + role));
        boolean refused = !mayCall && ofFirst.status() == 403;
        Api.Answer ofSecond = refused ? ofFirst : ask(api, operation, second, body);
        return cell(client, operation, ofFirst, ofSecond);
    }

    private Api.Answer ask(Api api, ApiDocument.Operation operation, TerritoryObjects objects, byte[] body) {
        String path = path(operation, objects);
        return operation.verb().equals("GET") ? api.get(path) : api.send(operation.verb(), path, body);
    }

    private String path(ApiDocument.Operation operation, TerritoryObjects objects) {
        StringBuilder path = new StringBuilder();
        String collection = "";
        boolean ofFinished = operation.verb().equals("GET")
                && operation.path().matches("/v1/contracts/\\{id}/(closure|derogation|penalty-).*");
        for (String step : operation.path().substring(1).split("/")) {
            path.append('/')
                    .append(step.startsWith("{") ? value(step, ofFinished ? "finished" : collection, objects) : step);
            collection = step.startsWith("{") ? collection : collection(operation, step);
        }
        List<String> names =
                operation.parameters().stream().map(ApiDocument.Parameter::name).toList();
        if (operation.path().equals("/v1/aggregates/difference")) {
            path.append("?by=marketType&knownFrom=" + CorePath.today().minusDays(1) + "&from=" + CorePath.month()
                            + "&to=" + CorePath.month() + "&territory=")
                    .append(objects.territory().department);
        } else if (operation.path().matches("/v1/aggregates/(rows|obligations)")) {
            path.append("?limit=500&territory=").append(objects.territory().department);
        } else if (operation.path().equals("/v1/aggregates")) {
            path.append("?by=marketType&measures=hours&from=" + CorePath.month() + "&to=" + CorePath.month()
                            + "&territory=")
                    .append(objects.territory().department);
        } else if (operation.path().startsWith("/v1/months/")
                || Set.of("/v1/exits", "/v1/targets/programmes").contains(operation.path())) {
            path.append("?territory=").append(objects.territory().department);
        } else if (operation.path().equals("/v1/visibility")) {
            path.append("?organisation=90000008400013&account=" + new UUID(0, 1));
        } else if (operation.path().equals("/v1/policies/resolution")) {
            path.append("?name=window.months");
        } else if (operation.path().equals("/v1/legal-gaps")) {
            path.append("?kind=CLAUSE_WITHOUT_OBLIGATION&limit=500");
        } else if (operation.verb().equals("GET") && names.contains("limit")) {
            path.append("?limit=500");
        } else if (operation.name().equals("POST /v1/rule-sets")) {
            path.append("?mode=validate");
        } else if (operation.path().equals("/v1/imports")) {
            path.append("?kind=" + imported + "&mode=validate");
        }
        return path.toString();
    }

    /** Three kinds of things are called hand-overs. */
    private String collection(ApiDocument.Operation operation, String step) {
        if (!step.equals("hand-overs") || !ofPeople) {
            return step;
        }
        return operation.path().startsWith("/v1/beneficiaries/") ? "hand-overs of people" : "hand-overs of all";
    }

    private String value(String step, String collection, TerritoryObjects objects) {
        switch (step) {
            case "{month}":
                return CorePath.month().toString();
            case "{months}":
                return "3";
            case "{year}":
                return String.valueOf(CorePath.today().getYear());
            case "{lot}":
            case "{number}":
                return "1";
            case "{from}":
                return objects.of("categories");
            case "{generation}":
                return "QN";
            case "{list}":
                return list;
            default:
                String known = objects.of(ofPeople && collection.equals("imports") ? "files of people" : collection);
                return known == null ? "00000000-0000-7000-8000-000000000000" : known;
        }
    }

    private String cell(String client, ApiDocument.Operation operation, Api.Answer ofFirst, Api.Answer ofSecond) {
        if (ofFirst.status() == 403 && ofSecond.status() == 403) {
            return "forbidden";
        }
        boolean named = operation.path().contains("{") || operation.path().startsWith("/v1/aggregates");
        boolean reads = operation.verb().equals("GET");
        if (!named && !reads) {
            return "open";
        }
        if (ofFirst.status() == 400 && ofSecond.status() == 400) {
            return "unread";
        }
        boolean figures = operation.path().startsWith("/v1/aggregates/");
        boolean seesFirst = named ? reaches(ofFirst, reads, figures) : first.areIn(ofFirst.body());
        boolean seesSecond = named ? reaches(ofSecond, reads, figures) : second.areIn(ofSecond.body());
        // a single thing of one territory never tells of the other
        if (reads && named && (second.areIn(ofFirst.body()) || first.areIn(ofSecond.body()))) {
            return "mixed";
        }
        if (seesFirst && seesSecond) {
            return "all";
        }
        if (!seesFirst && !seesSecond) {
            return "none";
        }
        return seesFirst == client.startsWith("demo2-") ? "foreign" : "own";
    }

    private static boolean reaches(Api.Answer answer, boolean reads, boolean figures) {
        if (answer.body().has("rows")) {
            return !answer.body().path("rows").isEmpty();
        }
        if (figures && answer.body().has("items")) {
            return !answer.body().path("items").isEmpty();
        }
        return reads ? answer.status() < 300 : !OUT_OF_REACH.contains(answer.status());
    }
}
