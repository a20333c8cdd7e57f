package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four carriers and three changes in twelve years, as happened with one contract after the other in the field. */
@WholeSystem
class CarriersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int YEARS = 12;
    private static final List<String> SIRETS =
            List.of("90001101600012", "90001102400016", "90001103200019", "90001104000012");
    private static final List<String> TERRITORIES = List.of("DEP-21", "DEP-58", "DEP-89", "DEP-90");

    /** Each of the first three carriers follows for four years from this one on, the last one since this month. */
    private final int first = CorePath.today().getYear() - YEARS;

    private LocalSystem system;
    private Territory territory;
    private Api admin;
    private final List<Carrier> carriers = new ArrayList<>();

    /** A structure, by the token of its tool. */
    private record Carrier(LocalSystem system, String siret, String token) {

        Api at(Service service) {
            return new Api(system.base(service), token);
        }
    }

    @Test
    void eachCarrierReadsItsOwnYearsNoYearChangesItsFiguresAndPeoplesFilesFollow(LocalSystem system) {
        this.system = system;
        territory = Territory.coteDOr(system);
        admin = territory.admin(Service.BENEFICIARIES);
        for (int number = 0; number < SIRETS.size(); number++) {
            carriers.add(registered(SIRETS.get(number), TERRITORIES.get(number)));
        }
        String contract = contract();
        String obligation = obligation(contract);
        Map<Integer, String> worked = new TreeMap<>();
        List<String> people = work(obligation, worked);
        awaitFigures(carriers.get(0), past(), worked);
        List<JsonNode> ledger = ledger(contract);

        decided(carriers.get(0), carriers.get(1), LocalDate.of(first + 4, 1, 1));
        decided(carriers.get(1), carriers.get(2), LocalDate.of(first + 8, 1, 1));
        agreed(carriers.get(2), carriers.get(3));

        for (int number = 0; number < 3; number++) {
            int from = first + 4 * number;
            awaitFigures(carriers.get(number), past(), between(worked, from, from + 4));
        }
        awaitFigures(carriers.get(3), CorePath.month(), Map.of());
        assertThat(ledger(contract)).isEqualTo(ledger);
        for (int number = 0; number < carriers.size(); number++) {
            assertThat(months(carriers.get(number), contract))
                    .as("months that carrier %d reads", number)
                    .hasSize(number == 3 ? YEARS : 4 * (number + 1));
            for (String person : people) {
                assertThat(carriers.get(number)
                                .at(Service.BENEFICIARIES)
                                .get("/v1/beneficiaries/" + person)
                                .status())
                        .as("who it is, asked by carrier %d", number)
                        .isEqualTo(number == 3 ? 200 : 404);
            }
        }
        worksOn(obligation, people.get(YEARS - 1));
    }

    /** Somebody else each year; one thing of all of them, then the next, so that nobody is waited for alone. */
    private List<String> work(String obligation, Map<Integer, String> worked) {
        Carrier carrier = carriers.get(0);
        List<String> referrals =
                IntStream.range(0, YEARS).mapToObj(year -> referral()).toList();
        List<String> people = referrals.stream().map(this::beneficiary).toList();
        List<String> placements = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            ruledEligible(carrier, people.get(year), june(year));
            placements.add(placement(carrier, obligation, people.get(year), june(year)));
        }
        for (int year = 0; year < YEARS; year++) {
            String hours = 60 + year + ".37";
            accepted(carrier, obligation, placements.get(year), june(year), hours);
            worked.put(first + year, hours);
        }
        return people;
    }

    private LocalDate june(int year) {
        return LocalDate.of(first + year, 6, 1);
    }

    /** From its day on the last one works with the person, and the month counts for it. */
    private void worksOn(String obligation, String person) {
        Carrier last = carriers.get(3);
        ruledEligible(last, person, CorePath.today());
        String placement = placement(last, obligation, person, CorePath.today());
        accepted(last, obligation, placement, CorePath.today(), "7.37");
        awaitFigures(last, CorePath.month(), Map.of(CorePath.today().getYear(), "7.37"));
    }

    private Carrier registered(String siret, String department) {
        Map<String, Object> role = Map.of("role", "FACILITATOR", "territories", List.of(department));
        Map<String, Object> since = new LinkedHashMap<>(role);
        since.put("from", LocalDate.of(first, 1, 1).toString());
        admin.post(
                        "/v1/organisations",
                        Map.of("siret", siret, "name", "Structure porteuse " + siret, "roles", List.of(since)))
                .expect(201);
        Api.Answer made = admin.post(
                        "/v1/organisations/" + siret + "/accounts/clients",
                        Map.of(
                                "name", "Logiciel de suivi",
                                "purpose", "Suivi des clauses",
                                "level", "MANAGER",
                                "rights", List.of(Map.of("role", "FACILITATOR"))))
                .expect(201);
        Carrier carrier = new Carrier(system, siret, system.token(made.text("client"), made.text("secret")));
        for (Service service : Service.values()) {
            await(siret + " at " + service)
                    .atMost(PATIENCE)
                    .until(() -> carrier.at(service).accountState().equals("IN_FORCE"));
        }
        return carrier;
    }

    private String contract() {
        Map<String, Object> request =
                new LinkedHashMap<>(new CorePath(territory).contractRequest("PORTAGE-" + UUID.randomUUID()));
        // a buyer of its own: who follows contracts of the territory's own one is asked elsewhere
        request.put("buyer", Map.of("siret", "21590350100017", "name", "Ville", "category", "COMMUNE"));
        request.put("notifiedOn", LocalDate.of(first, 1, 1).toString());
        request.put("durationMonths", (YEARS + 2) * 12);
        request.put("followedBy", SIRETS.get(0));
        return carriers.get(0)
                .at(Service.CONTRACTS)
                .post("/v1/contracts", request)
                .expect(201)
                .text("id");
    }

    private String obligation(String contract) {
        return carriers.get(0)
                .at(Service.CONTRACTS)
                .post(
                        "/v1/contracts/" + contract + "/obligations",
                        Map.of(
                                "lot",
                                "1",
                                "modality",
                                "EXECUTION_CONDITION",
                                "basis",
                                Map.of("kind", "FIXED_HOURS", "hours", "2000.00"),
                                "programme",
                                "NONE"))
                .expect(201)
                .text("id");
    }

    /** To the first carrier. */
    private String referral() {
        Map<String, Object> request =
                new LinkedHashMap<>(new CorePath(territory).referralRequest("Porté" + UUID.randomUUID()));
        request.put("followedBy", SIRETS.get(0));
        return territory
                .api(Service.BENEFICIARIES, "prescriber")
                .post("/v1/referrals", request)
                .expect(201)
                .text("id");
    }

    private String beneficiary(String referral) {
        new CorePath(territory).awaitReferral(referral, "ELIGIBLE");
        return carriers.get(0)
                .at(Service.BENEFICIARIES)
                .get("/v1/referrals/" + referral)
                .expect(200)
                .text("beneficiaryId");
    }

    /** The file is entered late: the carrier rules that the person was eligible then. */
    private static void ruledEligible(Carrier by, String person, LocalDate day) {
        await().atMost(PATIENCE)
                .until(
                        () -> by.at(Service.ELIGIBILITY)
                                .post(
                                        "/v1/beneficiaries/" + person + "/decisions",
                                        Map.of(
                                                "outcome",
                                                "ELIGIBLE",
                                                "grounds",
                                                List.of("RSA"),
                                                "motive",
                                                "Attestation de la caisse au dossier",
                                                "validFrom",
                                                day.toString())),
                        // the service that decides learns by itself who follows
                        answer -> answer.status() != 404)
                .expect(201);
    }

    private String placement(Carrier by, String obligation, String person, LocalDate day) {
        Map<String, Object> request = new LinkedHashMap<>(new CorePath(territory).placementRequest(person, obligation));
        request.put("startOn", day.toString());
        request.put("endOn", day.plusMonths(2).toString());
        return await().atMost(PATIENCE)
                .until(() -> by.at(Service.CONTRACTS).post("/v1/placements", request), answer -> answer.status() != 404)
                .expect(201)
                .text("id");
    }

    /** Hours of the month of that day: the company declares them, the carrier accepts. */
    private void accepted(Carrier by, String obligation, String placement, LocalDate day, String hours) {
        Api contracts = by.at(Service.CONTRACTS);
        await().atMost(PATIENCE)
                .until(() -> contracts
                        .get("/v1/placements/" + placement)
                        .expect(200)
                        .text("status")
                        .equals("ACTIVE"));
        Api company = new CorePath(territory).company();
        String statement = company.put(
                        "/v1/obligations/" + obligation + "/statements/" + YearMonth.from(day),
                        CorePath.lines(placement, hours))
                .expect(201)
                .text("id");
        company.post("/v1/statements/" + statement + "/submission").expect(200);
        contracts.post("/v1/statements/" + statement + "/acceptance").expect(200);
    }

    private Map<String, Object> handOver(Carrier from, Carrier to, LocalDate day) {
        return Map.of(
                "from",
                from.siret,
                "to",
                to.siret,
                "kind",
                "TRANSFER",
                "on",
                day.toString(),
                "reason",
                "Le portage change de structure");
    }

    /** What happened in the past is recorded by an administrator alone. */
    private void decided(Carrier from, Carrier to, LocalDate day) {
        awaitApplied(admin.post("/v1/hand-overs", handOver(from, to, day))
                .expect(201)
                .text("id"));
    }

    private void agreed(Carrier from, Carrier to) {
        LocalDate day = CorePath.month().atDay(1);
        String proposed = from.at(Service.BENEFICIARIES)
                .post("/v1/hand-overs", handOver(from, to, day))
                .expect(201)
                .text("id");
        from.at(Service.BENEFICIARIES)
                .post("/v1/hand-overs/" + proposed + "/agreement")
                .expect(403);
        to.at(Service.BENEFICIARIES)
                .post("/v1/hand-overs/" + proposed + "/agreement")
                .expect(200);
        awaitApplied(proposed);
    }

    private void awaitApplied(String handOver) {
        await("contracts and people of " + handOver)
                .atMost(PATIENCE)
                .until(
                        () -> admin.get("/v1/hand-overs/" + handOver)
                                .expect(200)
                                .body()
                                .path("applied"),
                        applied -> applied.hasNonNull("contractsAt") && applied.hasNonNull("peopleAt"));
    }

    private static List<String> months(Carrier carrier, String contract) {
        return carrier.at(Service.CONTRACTS)
                .get("/v1/statements?limit=500&contract=" + contract)
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("month");
    }

    private void awaitFigures(Carrier carrier, YearMonth last, Map<Integer, String> expected) {
        await("figures of " + carrier.siret)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(years(carrier, last)).isEqualTo(new TreeMap<>(expected)));
    }

    /** What is owed and done under the contract at the end of each year. */
    private List<JsonNode> ledger(String contract) {
        List<JsonNode> years = new ArrayList<>();
        for (int year = first; year < first + YEARS; year++) {
            years.add(territory
                    .admin(Service.CONTRACTS)
                    .get("/v1/contracts/" + contract + "/totals?on=" + year + "-12-31")
                    .expect(200)
                    .body());
        }
        return years;
    }

    /** This year others work in the territory of the first carrier too, and name nobody. */
    private YearMonth past() {
        return YearMonth.of(first + YEARS - 1, 12);
    }

    /** Accepted hours by year, to the hundredth. */
    private Map<Integer, String> years(Carrier carrier, YearMonth last) {
        Map<Integer, String> years = new TreeMap<>();
        for (JsonNode row : carrier.at(Service.REPORTING)
                .get("/v1/aggregates?territory=FR&axis=PERFORMANCE&from=" + first + "-01&to=" + last
                        + "&by=year&measures=hours")
                .expect(200)
                .body()
                .path("rows")) {
            if (new BigDecimal(row.path("hours").asText("0")).signum() != 0) {
                years.put(row.path("year").asInt(), row.path("hours").asText());
            }
        }
        return years;
    }

    private static Map<Integer, String> between(Map<Integer, String> worked, int from, int to) {
        return new TreeMap<>(((TreeMap<Integer, String>) worked).subMap(from, to));
    }
}
