package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is declared, accepted, corrected, closed, suspended and annulled in whichever order: what must be true of the ledger. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HistoriesOfHoursTest {

    private static final int STEPS = 60;
    private static final int MONTHS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BusinessClock clock;

    @Inject
    AgroalDataSource database;

    private Random random;
    private LocalDate start;
    private final List<String> obligations = new ArrayList<>();
    private final Map<String, String> placements = new TreeMap<>();
    private final List<String> entries = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    @AfterEach
    void open() throws SQLException {
        try (Connection connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("delete from month_closure");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_hour_counts_once_and_every_account_of_the_hours_agrees(long seed) throws Exception {
        random = new Random(seed);
        start = clock.today().minusMonths(MONTHS + 1).withDayOfMonth(1);
        for (int i = 0; i < 2; i++) {
            String obligation = Api.newObligation(Api.newContract(start), "900.00");
            obligations.add(obligation);
            for (int j = 0; j < 2; j++) {
                placements.put(AtWork.somebody(obligation, start), obligation);
            }
        }
        // one person under both
        String person = AtWork.eligible(start);
        obligations.forEach(obligation -> placements.put(AtWork.placed(person, obligation, start), obligation));

        for (int step = 0; step < STEPS; step++) {
            step();
        }

        Map<String, BigDecimal> written = sums(
                "select obligation_id::text, sum(hours) from hours_entry where obligation_id = any (?::uuid[]) group by 1");
        Map<String, BigDecimal> standing = sums(
                "select s.obligation_id::text, sum(l.accepted_hours) from statement_line l join statement s"
                        + " on s.id = l.statement_id where s.obligation_id = any (?::uuid[]) and l.status = 'ACCEPTED' group by 1");
        for (String obligation : obligations) {
            BigDecimal sum = written.getOrDefault(obligation, BigDecimal.ZERO);
            assertThat(standing.getOrDefault(obligation, BigDecimal.ZERO))
                    .as("lines that stand")
                    .isEqualByComparingTo(sum);
            assertThat(new BigDecimal(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                            .jsonPath()
                            .getString("accepted")))
                    .as("accepted total")
                    .isEqualByComparingTo(sum);
            assertThat(kept(obligation))
                    .as("what is missing still, as lists have it")
                    .isEqualTo(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                            .jsonPath()
                            .getString("remaining"));
            await().untilAsserted(() -> assertThat(published(obligation))
                    .as("published hours replayed")
                    .isEqualByComparingTo(sum));
        }
        assertThat(sums("select beneficiary_id || ' ' || month, sum(hours) from hours_entry where obligation_id ="
                        + " any (?::uuid[]) group by beneficiary_id, month"
                        + " having sum(hours) > 24 * extract(day from month + interval '1 month' - interval '1 day')"
                        + " or sum(hours) < 0"))
                .as("more than a month has hours, or less than none")
                .isEmpty();
        assertThat(
                        sums(
                                "select e.id::text, e.hours from hours_entry e left join hours_entry r on r.id = e.reverses"
                                        + " where e.obligation_id = any (?::uuid[]) and (e.written_in < e.month"
                                        + " or r.id is not null and (r.hours <> - e.hours or r.month <> e.month or e.written_in < r.written_in))"))
                .as("entries written before their month, and reversals that are not of what they reverse")
                .isEmpty();
    }

    private String kept(String obligation) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select o.shortfall::text from obligation o join contract c"
                        + " on c.id = o.contract_id and c.shortfall = o.shortfall where o.id = ?::uuid")) {
            select.setString(1, obligation);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "another at its contract";
            }
        }
    }

    private void step() {
        List<String> all = List.copyOf(placements.keySet());
        String placement = all.get(random.nextInt(all.size()));
        LocalDate day = start.plusMonths(random.nextInt(MONTHS));
        switch (random.nextInt(17)) {
            case 0 -> months("closure", day);
            case 1 -> months("reopening", day);
            case 2, 3 -> correct(random.nextInt(4) == 0 ? "0" : hours());
            case 4 -> annul(placement);
            case 5 -> entered(placements.get(placement), random.nextBoolean() ? "SUSPENSION" : "RESUMPTION", "");
            case 6 -> entered(placements.get(placement), "AMENDMENT", random.nextBoolean() ? "25.00" : "-50.25");
            case 7 -> interrupted(placement, "suspension", "from", day.plusDays(random.nextInt(28)));
            case 8 -> interrupted(placement, "resumption", "on", day.plusDays(random.nextInt(28)));
            case 9 -> giveBack();
            case 10 -> decide(placement, day);
            case 11 -> reject();
            default -> accept(placement, day);
        }
    }

    private void interrupted(String placement, String what, String field, LocalDate day) {
        allowed(Api.facilitator()
                .body("{\"" + field + "\":\"" + day + "\"}")
                .post("/v1/placements/" + placement + "/" + what));
    }

    private void accept(String placement, LocalDate day) {
        String path = AtWork.statement(placements.get(placement), day);
        String body = AtWork.lines(AtWork.line(placement, hours()));
        Response declared = Api.company().body(body).put(path);
        if (declared.statusCode() == 428 || declared.statusCode() == 412) {
            Response before = Api.company()
                    .get("/v1/statements?obligation=" + placements.get(placement) + "&month=" + YearMonth.from(day));
            String id = before.jsonPath().getString("items[0].id");
            declared = Api.company()
                    .header(
                            "If-Match",
                            Api.company().get("/v1/statements/" + id).header("ETag"))
                    .body(body)
                    .put(path);
        }
        allowed(declared);
        if (declared.statusCode() > 201) {
            return;
        }
        String id = declared.jsonPath().getString("id");
        statements.add(id);
        if (allowed(Api.company().post("/v1/statements/" + id + "/submission")).statusCode() == 200
                && random.nextInt(8) > 0) {
            Response accepted = allowed(Api.facilitator().post("/v1/statements/" + id + "/acceptance"));
            if (accepted.statusCode() == 200) {
                accepted.jsonPath().<String>getList("lines.entryId").stream()
                        .filter(entry -> entry != null)
                        .forEach(entries::add);
            }
        }
    }

    /** Submitted or not: what was decided is not given back. */
    private void giveBack() {
        decidedOn("return", "{\"reason\":\"La dernière semaine manque\"}");
    }

    private void reject() {
        if (statements.isEmpty()) {
            return;
        }
        String path = "/v1/statements/" + statements.get(random.nextInt(statements.size()));
        Response read = Api.ok(Api.facilitator().get(path));
        String lines = read.jsonPath().<String>getList("lines.placementId").stream()
                .map(each -> "{\"placementId\":\"%s\",\"accept\":false,\"reason\":\"Absente ce mois\"}".formatted(each))
                .collect(Collectors.joining(","));
        allowed(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("{\"lines\":[" + lines + "]}")
                .post(path + "/acceptance"));
    }

    private void decidedOn(String what, String body) {
        if (!statements.isEmpty()) {
            allowed(Api.facilitator()
                    .body(body)
                    .post("/v1/statements/" + statements.get(random.nextInt(statements.size())) + "/" + what));
        }
    }

    /** On whoever works there, at any time: what was accepted stands. */
    private void decide(String placement, LocalDate day) {
        String person = Api.ok(Api.facilitator().get("/v1/placements/" + placement))
                .jsonPath()
                .getString("beneficiaryId");
        Api.decide(person, random.nextBoolean() ? "NOT_ELIGIBLE" : "ELIGIBLE", day);
    }

    private void entered(String obligation, String kind, String hours) {
        String more = hours.isEmpty() ? "" : "\"hours\":\"" + hours + "\",";
        allowed(Owed.enter(Api.facilitator(), obligation, kind, clock.today(), more));
    }

    private void correct(String hours) {
        if (entries.isEmpty()) {
            return;
        }
        String entry = "/v1/hours/" + entries.get(random.nextInt(entries.size()));
        Response corrected = allowed(corrected(entry, hours));
        if (corrected.statusCode() == 202 && random.nextBoolean()) {
            // raised by nobody alone
            allowed(Api.company().post(entry + "/raise/confirmation"));
            corrected = allowed(corrected(entry, hours));
        }
        if (corrected.statusCode() == 201 && corrected.path("entry") != null) {
            entries.add(corrected.path("entry.entryId"));
        }
    }

    private static Response corrected(String entry, String hours) {
        return Api.facilitator()
                .body("{\"hours\":\"" + hours + "\",\"reason\":\"Relevé relu avec la paie\"}")
                .post(entry + "/correction");
    }

    private void annul(String placement) {
        Response read = Api.ok(Api.facilitator().get("/v1/placements/" + placement));
        allowed(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("{\"reason\":\"Saisi deux fois par erreur\",\"reverseHours\":true}")
                .post("/v1/placements/" + placement + "/annulment"));
        placements.put(AtWork.somebody(placements.get(placement), start), placements.get(placement));
    }

    private void months(String what, LocalDate day) {
        allowed(Api.admin()
                .body("{\"reason\":\"Relevé retrouvé après la clôture\"}".repeat(what.equals("closure") ? 0 : 1))
                .post("/v1/months/" + YearMonth.from(day) + "/" + what + "?territory=DEP-21"));
    }

    private String hours() {
        return "%d.%02d".formatted(1 + random.nextInt(400), 25 * random.nextInt(4));
    }

    /** Refused for what it is; never a failure. */
    private static Response allowed(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 202, 403, 409, 412, 422);
        return answer;
    }

    private static BigDecimal published(String obligation) {
        Map<UUID, BigDecimal> byEntry = new TreeMap<>();
        TestKafka.drain("contracts.hours.v1").forEach(event -> {
            try {
                JsonNode body = JSON.readTree(event.value());
                if (body.get("obligationId").asText().equals(obligation)) {
                    byEntry.put(
                            UUID.fromString(body.get("entryId").asText()),
                            new BigDecimal(body.get("hours").asText()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return byEntry.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, BigDecimal> sums(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", obligations.toArray()));
            Map<String, BigDecimal> sums = new TreeMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getBigDecimal(2));
                }
            }
            return sums;
        }
    }
}
