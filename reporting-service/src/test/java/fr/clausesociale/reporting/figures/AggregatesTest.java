package fr.clausesociale.reporting.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.reporting.facts.Source;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From the topics to the answer. Four contracts: Dijon (DEP-21), followed by one structure and bought by Dijon; Beaune
 * (DEP-21), followed by nobody by name; Rennes (DEP-35), each with five people, among whom nobody is singled out; and Paris
 * with one.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AggregatesTest {

    private static final String FOLLOWER = "90000003500015";
    private static final String NATIONAL = Tokens.of("n", "coordinator", "90000008400013", null, "FR");
    private static final String BURGUNDY = Tokens.of("c", "coordinator", "90000008400013", null, "REG-27");
    private static final String COTE_DOR = Tokens.of("c21", "coordinator", "90000008400013", null, "DEP-21");
    private static final String BRITTANY = Tokens.of("c2", "coordinator", "90000008400013", null, "REG-53");
    private static final String FACILITATOR = Tokens.of("f", "facilitator", FOLLOWER, null, "DEP-21");
    private static final String NEIGHBOUR = Tokens.of("f3", "facilitator", "90000006800016", null, "DEP-21");
    private static final String BUYER = Tokens.of("b", "buyer", "21210231300021", null, "DEP-21");
    private static final String STRANGER = Tokens.of("b2", "buyer", "90000007600019", null);
    private static final String NEWCOMER = Tokens.of("b3", "buyer", "90000008400013", null);

    @Inject
    Seal seal;

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void topics() {
        Published.topics();
    }

    @BeforeEach
    void publish() {
        Published.once(
                getClass(), this::world, () -> ask(NATIONAL, "territory=FR").body("total.hours", is("848.25")));
    }

    private void world() {
        contract("dijon", "WORKS", "27", "21", FOLLOWER, "21210231300013");
        contract("beaune", "SERVICES", "27", "21", null, "21210054700015");
        contract("rennes", "WORKS", "53", "35", "90000004300019", "21350238800019");
        contract("paris", "SUPPLIES", "11", "75", null, "90000007600019");
        for (int i = 0; i < 5; i++) {
            work("anne" + i, "F", "dijon", "160.00", "DELD");
            work("bob" + i, "M", "beaune", "8.05", i == 0 ? "RQTH" : "RSA");
            work("carl" + i, "M", "rennes", "1.40", "RQTH");
        }
        work("dora", "F", "paris", "1.00", "DELD");
    }

    @Test
    void the_region_is_broken_down_by_market_type_and_sex() {
        ask(BURGUNDY, "territory=REG-27&axis=PERFORMANCE&from=2026-01&to=2026-12&by=marketType,sex")
                .body("freshAt", notNullValue())
                .body("scope.territory", is("REG-27"))
                .body("scope.axis", is("PERFORMANCE"))
                .body("scope.view", is("TERRITORY"))
                .body("definition.fteDivisor", is(1600))
                .body("definition.version", is("2026-3"))
                .body("by", contains("marketType", "sex"))
                .body("measures", hasItems("hours", "fte", "persons", "placements", "procurementContracts"))
                .body("rows", hasSize(2))
                .body("rows[0].marketType", is("SERVICES"))
                .body("rows[1].sex", is("F"))
                .body("rows[1].hours", is("800.00"))
                .body("rows[1].fte", is("0.50"))
                .body("rows[1].persons", is(5))
                .body("total.hours", is("840.25"))
                .body("total.fte", is("0.53"))
                .body("total.persons", is(10))
                .body("total.placements", is(10))
                .body("total.procurementContracts", is(2))
                .body("additive", is(true));
    }

    @Test
    void a_month_without_hours_is_zero() {
        ask(NATIONAL, "territory=FR&from=2031-01&to=2031-01&by=month")
                .body("rows", hasSize(0))
                .body("total.hours", is("0.00"))
                .body("total.persons", is(0));
    }

    @Test
    void a_coordinator_reads_the_own_region_its_parts_and_the_nation_and_nothing_else() {
        ask(BURGUNDY, "territory=FR").body("total.hours", is("848.25"));
        ask(BURGUNDY, "territory=DEP-21").body("total.hours", is("840.25"));
        ask(BRITTANY, "territory=REG-53").body("total.hours", is("7.00"));
        refused(BRITTANY, "territory=REG-27", 404, "NOT_FOUND");
        refused(BRITTANY, "territory=DEP-21", 404, "NOT_FOUND");
        refused(BURGUNDY, "territory=COM-35238", 404, "NOT_FOUND");
        refused(NATIONAL, "territory=REG-99", 400, "INVALID_PARAMETER");
    }

    @Test
    void a_facilitator_reads_what_the_structure_follows_and_what_nobody_follows_in_its_territory() {
        ask(FACILITATOR, "").body("total.hours", is("840.25")).body("scope.view", is("FOLLOWED"));
        ask(NEIGHBOUR, "").body("total.hours", is("40.25"));
        ask(FACILITATOR, "territory=REG-53").body("total.hours", is("0.00"));
    }

    @Test
    void a_buyer_reads_what_its_legal_unit_bought() {
        ask(BUYER, "").body("total.hours", is("800.00")).body("scope.view", is("BOUGHT"));
        ask(NEWCOMER, "").body("total.hours", is("0.00"));
    }

    @Test
    void cells_of_fewer_than_five_people_are_withheld_with_whatever_would_give_them_away() {
        ask(NATIONAL, "territory=FR&by=region")
                .body("rows.region", contains("11", "27", "53"))
                .body("rows.hours", contains(null, "840.25", null))
                .body("rows.persons", contains(null, 10, null))
                .body("rows.placements", contains(null, 10, null))
                .body("rows.procurementContracts", contains(null, 2, null))
                .body("rows[0].flags.persons", is("SUPPRESSED"))
                .body("total.persons", is(16));
        ask(NATIONAL, "territory=REG-11").body("total.hours", nullValue()).body("total.flags.hours", is("SUPPRESSED"));
        ask(STRANGER, "").body("total.hours", nullValue()).body("total.persons", nullValue());
    }

    @Test
    void another_threshold_holds_from_the_day_of_its_row_and_never_for_who_follows_the_contracts() throws Exception {
        set("insert into disclosure_setting values ('2026-01-03', 6, 'test')");
        try {
            ask(BURGUNDY, "territory=REG-27&by=sex")
                    .body("rows.hours", everyItem(nullValue()))
                    .body("rows.flags.persons", everyItem(equalTo("SUPPRESSED")))
                    .body("total.persons", is(10));
            ask(BRITTANY, "territory=REG-53").body("total.hours", nullValue());
            ask(BUYER, "").body("total.hours", nullValue());
            ask(FACILITATOR, "by=sex").body("rows.persons", contains(5, 5));
        } finally {
            set("delete from disclosure_setting where reason = 'test'");
        }
    }

    @Test
    void a_territory_that_a_coordinator_is_refused_is_not_told_as_a_row_of_the_nation_either() {
        refused(BURGUNDY, "territory=DEP-35", 404, "NOT_FOUND");
        ask(BURGUNDY, "territory=FR&by=department")
                .body("rows.department", contains("21", "35", "75"))
                .body("rows.persons", contains(10, null, null))
                .body("rows.hours", contains("840.25", null, null));
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void by_every_dimension_on_every_axis_rows_add_up_or_the_measure_is_refused_with_its_reason(Axis axis)
            throws Exception {
        set("insert into disclosure_setting values ('2026-01-03', 1, 'unmasked')");
        try {
            for (Dimension dimension : Dimension.values()) {
                for (boolean byContracts : List.of(false, true)) {
                    answeredOrRefused(
                            axis,
                            dimension,
                            Stream.of(Measure.values())
                                    .filter(measure -> measure.isByContracts() == byContracts)
                                    .toList());
                }
            }
        } finally {
            set("delete from disclosure_setting where reason = 'unmasked'");
        }
    }

    /** @param measures all by what contracts are, or none */
    private static void answeredOrRefused(Axis axis, Dimension dimension, List<Measure> measures) {
        String codes = measures.stream().map(Measure::code).collect(Collectors.joining(","));
        String question = "territory=FR&from=2026-01&to=2026-12&axis=%s&by=%s&measures=%s"
                .formatted(axis, dimension.code(), codes);
        if (measures.get(0).isByContracts() && (!dimension.isOfContracts() || axis == Axis.RESIDENCE)) {
            refused(NATIONAL, question, 400, dimension.isOfContracts() ? "NOT_ON_THIS_AXIS" : "NOT_BY_THIS_DIMENSION");
            return;
        }
        JsonPath answer = ask(NATIONAL, question).extract().jsonPath();
        for (Measure measure : measures) {
            List<Object> rows = answer.getList("rows." + measure.code());
            assertThat(rows).as("%s of %s", measure, question).isNotEmpty().doesNotContainNull();
            if (Set.of(Measure.HOURS, Measure.OBLIGATIONS, Measure.DUE, Measure.DONE, Measure.REMAINING)
                            .contains(measure)
                    && !dimension.overlaps()) {
                BigDecimal sum = rows.stream()
                        .map(row -> new BigDecimal(row.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .as("%s of %s", measure, question)
                        .isEqualByComparingTo(answer.getString("total." + measure.code()));
            }
        }
        if (measures.contains(Measure.HOURS)) {
            assertThat(answer.getString("total.hours")).isEqualTo("848.25");
        }
    }

    @Test
    void an_epci_across_the_border_of_the_own_territory_has_what_is_performed_on_this_side() {
        ask(COTE_DOR, "territory=DEP-21&by=epci&measures=hours,persons,clauseContracts")
                .body("rows.epci", contains("200006682"))
                .body("rows.hours", contains("840.25"))
                .body("rows.clauseContracts", contains(2));
        ask(COTE_DOR, "territory=DEP-21&epci=200006682").body("total.hours", is("840.25"));
        ask(COTE_DOR, "territory=FR&by=epci").body("rows.hours", everyItem(nullValue()));
        refused(COTE_DOR, "territory=FR&epci=200006682", 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex",
                "ageBand",
                "qpv",
                "criterion",
                "education",
                "occupation",
                "exit",
                "homeDepartment",
                "homeEpci"
            })
    void outside_the_own_territory_nothing_is_told_of_the_people(String dimension) {
        refused(BURGUNDY, "territory=FR&by=" + dimension, 403, "PERSONAL_DIMENSION_REFUSED");
        ask(BURGUNDY, "territory=REG-27&by=" + dimension);
        ask(NATIONAL, "territory=FR&by=" + dimension);
    }

    @Test
    void criteria_of_health_and_offence_are_told_to_those_who_follow_the_contracts_only() {
        ask(FACILITATOR, "by=criterion").body("rows.criterion", contains("DELD", "RQTH", "RSA"));
        ask(BURGUNDY, "territory=REG-27&by=criterion").body("rows.criterion", contains("DELD", "NOT_STATED", "RSA"));
        ask(BUYER, "by=criterion").body("rows.criterion", contains("DELD"));
        ask(BRITTANY, "territory=REG-53&by=criterion").body("rows.criterion", contains("NOT_STATED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "territory=Bourgogne|INVALID_PARAMETER",
                "by=name|INVALID_PARAMETER",
                "from=2026-13|INVALID_PARAMETER",
                "measures=hours,median|INVALID_PARAMETER",
                "axis=CONTRACTOR|AXIS_NOT_AVAILABLE",
                "by=sex,zone|ZONE_NOT_KNOWN",
                "from=2026-02&to=2026-01|PERIOD_REVERSED",
                "by=sex,month,mode,exit,region|TOO_MANY_DIMENSIONS",
            })
    void a_question_that_makes_no_sense_is_refused(String query, String code) {
        refused(NATIONAL, query, 400, code);
    }

    @Test
    void what_was_known_on_a_past_day_is_answered_and_each_move_since_has_its_cause() {
        ask(FACILITATOR, "knownOn=2026-01-31&by=sex")
                .body("rows", hasSize(0))
                .body("total.hours", is("0.00"))
                .body("scope.knownOn", is("2026-01-31T22:59:59.999999Z"))
                .body("freshAt", is("2026-01-31T22:59:59.999999Z"));
        ask(FACILITATOR, "knownOn=2026-04-30").body("total.hours", is("840.25"));
        given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/difference?knownFrom=2026-03-31&knownTo=2026-04-30T00:00:00Z&by=sex")
                .then()
                .statusCode(200)
                .body("total.earlier.hours", is("0.00"))
                .body("total.later.hours", is("840.25"))
                .body("total.later.persons", is(10))
                .body("total.causes[0].cause", is("HOURS"))
                .body("total.causes[0].hours", is("840.25"))
                .body("total.causes[0].persons", is(10))
                .body("rows.values.sex", contains("F", "M"))
                .body("rows[0].later.hours", is("800.00"));
        given().auth()
                .oauth2(NATIONAL)
                .get("/v1/aggregates/difference?knownFrom=2026-03-31&by=region&from=2026-01&to=2026-12")
                .then()
                .statusCode(200)
                .body("rows.values.region", contains("11", "27", "53"))
                .body("rows.flag", contains("SUPPRESSED", null, "SUPPRESSED"))
                .body("rows[0].later", nullValue())
                .body("rows[1].later.hours", is("840.25"));
    }

    @Test
    void the_same_table_comes_as_a_file_for_spreadsheets_and_for_statistical_tools() throws Exception {
        String query = "/v1/aggregates?" + ofThisYear("territory=FR&by=region&measures=hours,fte,persons");
        assertThat(file(query + "&format=FR", "text/csv").asString())
                .startsWith("\uFEFFRégion (code);Région;Heures d'insertion validées;")
                .contains("27;Bourgogne-Franche-Comté;840,25;0,53;10;;2026-3")
                .contains("11;Île-de-France;;;;SUPPRESSED;2026-3")
                .contains("TOTAL;Total;848,25;0,53;16;;2026-3");
        assertThat(file(query, "text/csv").asString())
                .startsWith("region,regionLabel,hours,fte,persons,status,definition")
                .contains("27,Bourgogne-Franche-Comté,840.25,0.53,10,,2026-3");
        Response stat = file(query, "application/vnd.json-stat+json");
        assertThat(stat.jsonPath().getString("version")).isEqualTo("2.0");
        assertThat(stat.jsonPath().getList("size")).isEqualTo(List.of(3, 3));
        assertThat(stat.jsonPath().getList("value")).hasSize(9).containsNull();
        assertThat(stat.jsonPath().getMap("status")).hasSize(6);
        byte[] book = file(query, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Chiffres", "Définitions");
        }
        byte[] parquet = file(query, "application/vnd.apache.parquet").asByteArray();
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }

    @Test
    void what_is_owed_and_done_is_told_by_what_contracts_are() {
        String owed =
                "from=2026-01&to=2026-06&measures=due,done,remaining,rate,forecast,clauseContracts,obligations,buyers";
        ask(FACILITATOR, owed)
                .body("scope.lastDay", is("2026-06-30"))
                .body("total.due", is("2000.00"))
                .body("total.done", is("840.25"))
                .body("total.remaining", is("1159.75"))
                .body("total.rate", is("0.4201"))
                .body("total.clauseContracts", is(2))
                .body("total.obligations", is(2))
                .body("total.buyers", is(2));
        ask(FACILITATOR, owed + "&by=marketType")
                .body("rows.marketType", contains("SERVICES", "WORKS"))
                .body("rows.remaining", contains("959.75", "200.00"));
        ask(NATIONAL, owed + "&territory=FR&by=region")
                .body("rows.due", contains("1000.00", "2000.00", "1000.00"))
                .body("rows.done", contains(null, "840.25", null))
                .body("rows[0].flags.rate", is("SUPPRESSED"));
        ask(BURGUNDY, owed + "&territory=FR&by=department").body("rows.due", contains("2000.00", null, null));
        refused(FACILITATOR, "by=sex&measures=due", 400, "NOT_BY_THIS_DIMENSION");
        refused(FACILITATOR, "axis=RESIDENCE&measures=due", 400, "NOT_ON_THIS_AXIS");
    }

    @Test
    void contracts_are_narrowed_by_what_they_are_and_never_by_a_place_that_is_refused() {
        ask(FACILITATOR, "marketType=WORKS,SUPPLIES")
                .body("total.hours", is("800.00"))
                .body("scope.filters.marketType", contains("SUPPLIES", "WORKS"));
        ask(FACILITATOR, "buyerCategory=REGION").body("total.hours", is("0.00"));
        ask(FACILITATOR, "service=\"Eau, voirie\",Parcs")
                .body("total.hours", is("0.00"))
                .body("scope.filters.service", contains("Eau, voirie", "Parcs"));
        ask(FACILITATOR, "part=DEPARTMENT-01").body("total.hours", is("0.00"));
        ask(FACILITATOR, "facilitator=90000000000000")
                .body("total.hours", is("0.00"))
                .body("scope.filters.facilitator", contains("90000000000000"));
        ask(NATIONAL, "territory=FR&department=21").body("total.hours", is("840.25"));
        refused(BURGUNDY, "territory=FR&department=21,35", 404, "NOT_FOUND");
        refused(BURGUNDY, "territory=FR&region=53", 404, "NOT_FOUND");
    }

    @Test
    void hours_belong_to_where_who_followed_is_registered_on_that_axis_and_are_told_by_who_followed() {
        ask(NATIONAL, "territory=DEP-21&axis=FACILITATOR&by=facilitator")
                .body("scope.axis", is("FACILITATOR"))
                .body("rows.facilitator", contains(FOLLOWER, "NOBODY"))
                .body("rows.hours", contains("800.00", "40.25"));
        ask(FACILITATOR, "by=facilitator").body("rows.facilitator", contains(FOLLOWER, "NOBODY"));
    }

    @Test
    void hours_and_what_is_owed_belong_to_where_the_buyer_is_registered_on_that_axis() {
        String owed = "axis=BUYER&from=2026-01&to=2026-06&measures=hours,clauseContracts,due";
        ask(BUYER, "").body("scope.view", is("BOUGHT"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ask(NATIONAL, owed + "&territory=DEP-21")
                        .body("scope.axis", is("BUYER"))
                        .body("total.hours", is("800.00"))
                        .body("total.clauseContracts", is(1))
                        .body("total.due", is("1000.00")));
        ask(NATIONAL, owed + "&territory=DEP-35").body("total.hours", is("0.00"));
        ask(NATIONAL, owed + "&territory=FR").body("total.hours", is("848.25"));
    }

    @Test
    void a_rebuild_whose_process_is_gone_is_told_as_interrupted_and_one_that_goes_on_as_running() throws Exception {
        String inserted =
                "insert into rebuild (started_at, outcome) values (now() - interval '%s', 'RUNNING') returning id";
        try (Connection gone = database.getConnection();
                Connection building = database.getConnection();
                Statement first = gone.createStatement();
                Statement second = building.createStatement()) {
            first.execute(inserted.formatted("1 hour"));
            try (java.sql.ResultSet row = second.executeQuery(inserted.formatted("1 minute"))) {
                row.next();
                second.execute("select pg_advisory_lock(4704, " + row.getInt(1) + ")");
            }
            given().auth()
                    .oauth2(Tokens.of("ra", "admin", "90000008400013", null))
                    .get("/v1/admin/rebuilds")
                    .then()
                    .statusCode(200)
                    .body("items.outcome", hasItems("RUNNING", "INTERRUPTED"));
            second.execute("select pg_advisory_unlock_all()");
            given().auth()
                    .oauth2(Tokens.of("ra", "admin", "90000008400013", null))
                    .get("/v1/admin/rebuilds")
                    .then()
                    .body("items[0].outcome", is("INTERRUPTED"));
        }
    }

    @Test
    void hours_belong_to_where_people_live_on_that_axis_and_to_the_place_of_the_contract_else() {
        ask(BURGUNDY, "territory=DEP-39&axis=RESIDENCE")
                .body("scope.axis", is("RESIDENCE"))
                .body("total.hours", is("40.25"))
                .body("total.persons", is(5));
        ask(BURGUNDY, "territory=DEP-39").body("total.hours", is("0.00"));
        ask(BURGUNDY, "territory=REG-27&axis=RESIDENCE&by=homeDepartment")
                .body("rows.homeDepartment", contains("21", "39"));
        refused(BURGUNDY, "territory=COM-21231&axis=RESIDENCE", 400, "TERRITORY_TOO_SMALL");
        refused(BURGUNDY, "territory=DEP-35&axis=RESIDENCE", 404, "NOT_FOUND");
    }

    @Test
    void the_period_before_is_answered_beside() {
        ask(FACILITATOR, "from=2026-04&to=2026-04&compare=PREVIOUS&by=sex&measures=hours,persons")
                .body("scope.comparedFrom", is("2026-03"))
                .body("rows.sex", contains("F", "M"))
                .body("rows.hours", contains("0.00", "0.00"))
                .body("rows.previous.hours", contains("800.00", "40.25"))
                .body("total.previous.persons", is(10));
        refused(FACILITATOR, "compare=PREVIOUS", 400, "COMPARISON_WITHOUT_PERIOD");
    }

    @Test
    void shares_say_what_they_are_of() {
        ask(FACILITATOR, "by=sex&measures=hoursShare,personsShare,hoursPerPerson,employers&sharesOf=STATED")
                .body("scope.sharesOf", is("STATED"))
                .body("rows.hoursShare", contains("0.9521", "0.0479"))
                .body("rows.personsShare", contains("0.5000", "0.5000"))
                .body("rows.hoursPerPerson", contains("160.00", "8.05"))
                .body("rows.employers", contains(1, 1))
                .body("total.hoursShare", is("1.0000"));
        refused(FACILITATOR, "measures=hoursShare", 400, "SHARE_OF_NOTHING");
    }

    @Test
    void a_territory_divides_by_the_hours_it_chose_from_the_day_it_said_so() {
        String admin = Tokens.of("a", "admin", "90000008400013", null, "FR");
        String chosen = """
                {"territory":"DEP-21","hours":1607,"validFrom":"2026-01-01","reason":"Délibération du 4 mai"}""";
        String location = given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(chosen)
                .post("/v1/settings/fte-divisor")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().auth().oauth2(BURGUNDY).get(location).then().statusCode(200).body("hours", is(1607));
        ask(FACILITATOR, "territory=DEP-21&from=2026-01&to=2026-12")
                .body("definition.fteDivisor", is(1607))
                .body("definition.fteDivisorOf", is("DEP-21"))
                .body("total.fte", is("0.52"));
        ask(FACILITATOR, "territory=COM-21231&to=2026-12").body("definition.fteDivisor", is(1607));
        ask(FACILITATOR, "territory=DEP-21&to=2025-12").body("definition.fteDivisor", is(1600));
        ask(FACILITATOR, "territory=DEP-21&to=2026-12&knownOn=2026-04-30").body("definition.fteDivisor", is(1600));
        ask(FACILITATOR, "territory=REG-27&to=2026-12").body("definition.fteDivisor", is(1600));
        given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body("{\"k\":5,\"validFrom\":\"2026-01-02\",\"reason\":\"Trop tard pour ce jour\"}")
                .post("/v1/settings/disclosure")
                .then()
                .statusCode(422)
                .body("code", is("SETTING_IN_THE_PAST"));
    }

    @Test
    void figures_of_a_year_are_frozen_under_a_number_and_stay_the_same_bytes() throws Exception {
        String year = """
                {"territory":"REG-27","year":2026,"status":"%s","knownOn":"2026-04-30T00:00:00Z"%s}""";
        Response first = frozen(BURGUNDY, year.formatted("PROVISIONAL", ""), 201);
        assertThat(first.jsonPath().getInt("number")).isEqualTo(1);
        assertThat(first.jsonPath().getString("definition")).isEqualTo("2026-3");
        assertThat(frozen(BURGUNDY, year.formatted("FINAL", ""), 422).jsonPath().getString("code"))
                .isEqualTo("SNAPSHOT_NEEDS_REASON");
        Response second = frozen(BURGUNDY, year.formatted("FINAL", ",\"reason\":\"Heures tardives de mars\""), 201);
        assertThat(second.jsonPath().getInt("number")).isEqualTo(2);

        String location = first.header("Location");
        String total = location + "/files/total";
        byte[] once = frozenFile(BURGUNDY, total + "?form=JSON");
        set("insert into disclosure_setting values ('2026-01-04', 50, 'test')");
        try {
            assertThat(frozenFile(BURGUNDY, total + "?form=JSON")).isEqualTo(once);
        } finally {
            set("delete from disclosure_setting where reason = 'test'");
        }
        assertThat(new String(once, StandardCharsets.UTF_8)).contains("\"hours\":\"840.25\"");
        assertThat(new String(frozenFile(NATIONAL, location + "/files/owed?form=CSV_FR"), StandardCharsets.UTF_8))
                .contains("Heures dues")
                .contains("2000,00");
        given().auth().oauth2(BRITTANY).get(location).then().statusCode(404);
        given().auth().oauth2(BRITTANY).get("/v1/snapshots").then().body("items", hasSize(0));
        given().auth()
                .oauth2(BURGUNDY)
                .get("/v1/snapshots?territory=REG-27")
                .then()
                .body("items.findAll { it.year == 2026 }.number", contains(2, 1))
                .body("items.findAll { it.year == 2026 }.status", contains("FINAL", "PROVISIONAL"));
        assertThatThrownBy(() -> set("update snapshot set status = 'FINAL'")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> set("delete from snapshot_file")).hasMessageContaining("never changed");
    }

    @Test
    void figures_of_one_year_that_two_freeze_at_once_have_two_numbers() {
        String request = """
                {"territory":"REG-27","year":2024,"status":"PROVISIONAL","reason":"Deux à la fois"}""";

        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Integer> numbers;
        try {
            numbers = Stream.of(BURGUNDY, NATIONAL)
                    .map(caller -> CompletableFuture.supplyAsync(() -> frozen(caller, request, 201), two))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().jsonPath().getInt("number"))
                    .toList();
        } finally {
            two.shutdown();
        }

        assertThat(numbers).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void frozen_figures_are_a_moment_that_a_difference_can_be_asked_of() {
        String early = """
                {"territory":"DEP-21","year":2026,"status":"PROVISIONAL","knownOn":"2026-03-31T00:00:00Z"}""";
        String id = frozen(BURGUNDY, early, 201).jsonPath().getString("id");
        given().auth()
                .oauth2(BURGUNDY)
                .get("/v1/aggregates/difference?territory=DEP-21&knownFrom=" + id)
                .then()
                .statusCode(200)
                .body("knownFrom", is("2026-03-31T00:00:00Z"))
                .body("total.earlier.hours", is("0.00"))
                .body("causes[0].hours", is("840.25"));
        given().auth()
                .oauth2(BRITTANY)
                .get("/v1/aggregates/difference?territory=DEP-35&knownFrom=" + id)
                .then()
                .statusCode(404);
        String ahead = early.replace("2026-03-31T00:00:00Z", "2199-01-01T00:00:00Z");
        assertThat(frozen(BURGUNDY, ahead, 422).jsonPath().getString("code")).isEqualTo("SNAPSHOT_AHEAD");
        frozen(BURGUNDY, early.replace("DEP-21", "DEP-35"), 404);
    }

    private static Response frozen(String token, String request, int status) {
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(request)
                .post("/v1/snapshots");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static byte[] frozenFile(String token, String path) {
        Response answer = given().auth().oauth2(token).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asByteArray();
    }

    @Test
    void each_number_leads_to_the_rows_behind_it_for_those_who_follow_the_contracts() {
        String women = "by=year,sex,criterion&at=2026,F,DELD";
        given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/rows?limit=3&" + women)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.hours", everyItem(is("160.00")))
                .body("items.month", everyItem(is("2026-03")))
                .body("items.contractId", everyItem(is(id("dijon").toString())))
                .body("next", notNullValue());
        String next = given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/rows?limit=3&" + women)
                .path("next");
        given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/rows?limit=3&after=" + next + "&" + women)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/obligations?by=marketType&at=WORKS&from=2026-01&to=2026-06")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].obligationId", is(id("dijon-o").toString()))
                .body("items[0].on", is("2026-06-30"))
                .body("items[0].due", is("1000.00"))
                .body("items[0].done", is("800.00"))
                .body("items[0].remaining", is("200.00"));
        for (String token : List.of(NATIONAL, BUYER)) {
            for (String rows : List.of("rows", "obligations")) {
                given().auth()
                        .oauth2(token)
                        .get("/v1/aggregates/" + rows)
                        .then()
                        .statusCode(403)
                        .body("code", is("ROWS_NOT_SHOWN"));
            }
        }
        given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates/rows?by=year,sex&at=2026")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_PARAMETER"));
    }

    @Test
    void rows_behind_a_number_go_as_far_as_the_number_did() {
        String position = given().auth()
                .oauth2(FACILITATOR)
                .get("/v1/aggregates")
                .then()
                .statusCode(200)
                .extract()
                .header("Position");
        for (String rows : List.of("rows", "obligations")) {
            given().auth()
                    .oauth2(FACILITATOR)
                    .get("/v1/aggregates/" + rows + "?atLeast=" + position)
                    .then()
                    .statusCode(200)
                    .header("Position", notNullValue());
            given().auth()
                    .oauth2(FACILITATOR)
                    .get("/v1/aggregates/" + rows + "?atLeast=never")
                    .then()
                    .statusCode(400)
                    .body("code", is("INVALID_PARAMETER"));
        }
    }

    @Test
    void files_carry_every_measure_that_is_asked_for_with_its_label_and_its_digits() throws Exception {
        String query = "/v1/aggregates?territory=FR&by=region&from=2026-01&to=2026-06&compare=PREVIOUS"
                + "&measures=due,rate,hours,hoursPerPerson,hoursShare";
        assertThat(file(query + "&format=FR", "text/csv").asString())
                .contains("Heures dues;Taux de réalisation;")
                .contains("Heures dues (période précédente)")
                .contains("27;Bourgogne-Franche-Comté;2000,00;0,4201;840,25;84,03;0,9906;");
        byte[] parquet = file(query, "application/vnd.apache.parquet").asByteArray();
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        byte[] book = file(query, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getSheet(1).orElseThrow().read().stream().map(row -> row.getCellText(0)))
                    .contains("Version des définitions", "due", "rate", "Heures par ETP");
        }
    }

    @Test
    void the_form_of_a_table_is_asked_for_by_its_name_too() {
        String query = "/v1/aggregates?" + ofThisYear("territory=FR&by=region&measures=hours,persons");

        for (String[] form : new String[][] {
            {"json", "application/json"},
            {"csv", "text/csv"},
            {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
            {"parquet", "application/vnd.apache.parquet"},
            {"jsonstat", "application/vnd.json-stat+json"}
        }) {
            for (String accepted : List.of("*/*", "text/csv")) {
                Response response =
                        given().auth().oauth2(NATIONAL).accept(accepted).get(query + "&format=" + form[0]);
                assertThat(response.statusCode()).as(form[0]).isEqualTo(200);
                assertThat(response.contentType()).as(form[0]).startsWith(form[1]);
            }
        }
        assertThat(given().auth()
                        .oauth2(NATIONAL)
                        .get(query + "&format=json")
                        .jsonPath()
                        .getList("rows"))
                .isNotEmpty();
    }

    private static Response file(String query, String type) {
        Response response = given().auth().oauth2(NATIONAL).accept(type).get(query);
        assertThat(response.statusCode()).as(type).isEqualTo(200);
        assertThat(response.contentType()).startsWith(type);
        return response;
    }

    @Test
    void a_difference_needs_two_moments_in_their_order() {
        refused(NATIONAL, "knownOn=yesterday", 400, "INVALID_PARAMETER");
        for (String[] wrong :
                new String[][] {{"", "MOMENT_MISSING"}, {"?knownFrom=2026-02-01&knownTo=2026-01-01", "MOMENTS_REVERSED"}
                }) {
            given().auth()
                    .oauth2(NATIONAL)
                    .get("/v1/aggregates/difference" + wrong[0])
                    .then()
                    .statusCode(400)
                    .body("code", is(wrong[1]));
        }
    }

    @Test
    void the_dictionary_tells_formula_unit_and_what_sums() {
        given().auth()
                .oauth2(BUYER)
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems("hours", "fte", "persons", "placements", "procurementContracts", "due", "rate"))
                .body("items[0].unit", is("HOUR"))
                .body("items[0].additive", is(true))
                .body("items[2].additive", is(false))
                .body("items[2].since", is("2026-01-01"))
                .body("items[1].formula", containsString("fteDivisor"));
    }

    @Test
    void codes_have_french_labels() {
        given().auth()
                .oauth2(BUYER)
                .get("/v1/nomenclatures/marketType")
                .then()
                .statusCode(200)
                .body("items.label", hasItem("Travaux"));
        given().auth().oauth2(BUYER).get("/v1/nomenclatures/colour").then().statusCode(404);
    }

    @Test
    void readiness_and_metrics_tell_how_far_the_topics_are_read() {
        given().get("/q/health/ready").then().statusCode(200).body(containsString("figures complete"));
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("figures_records_behind")
                .contains("figures_age_seconds")
                .contains("figures_complete");
    }

    @Test
    void an_unreadable_record_goes_to_the_dead_letters_with_its_reason() {
        UUID id = UUID.randomUUID();
        event(Source.HOURS, id, 1, "{\"entryId\":\"" + id + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestKafka.drain("contracts.hours.v1.reporting-service.dead"))
                        .anyMatch(letter -> id.toString().equals(letter.key())
                                && new String(
                                                letter.headers()
                                                        .lastHeader("dead_reason")
                                                        .value(),
                                                StandardCharsets.UTF_8)
                                        .contains("HoursFact")));
    }

    private static ValidatableResponse ask(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/aggregates" + (query.isEmpty() ? "" : "?" + ofThisYear(query)))
                .then()
                .statusCode(200);
    }

    /** Of the nation only the year that these facts are of: others publish facts of other years. */
    private static String ofThisYear(String query) {
        return query.contains("territory=FR") && !query.contains("from=") ? query + "&from=2026-01&to=2026-12" : query;
    }

    private static void refused(String token, String query, int status, String code) {
        given().auth()
                .oauth2(token)
                .get("/v1/aggregates?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code));
    }

    private void set(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void contract(
            String name, String marketType, String region, String department, String followedBy, String buyer) {
        String follower = followedBy == null ? "null" : "\"" + followedBy + "\"";
        // that of Beaune, of which a part lies in the département 71
        String epci = department.equals("21") ? "\"200006682\"" : "null";
        event(Source.CONTRACT, id(name), 1, """
                {"contractId":"%s","kind":"PUBLIC_CONTRACT","status":"ACTIVE","marketType":"%s","followedBy":%s,
                 "buyer":{"siret":"%s","name":"x","category":"COMMUNE"},
                 "territory":{"commune":null,"epci":%s,"department":"%s","region":"%s"},
                 "obligations":[{"obligationId":"%s","modality":"EXECUTION_CONDITION","programme":"NONE","status":"IN_FORCE",
                                 "steps":[{"from":"2026-01-01","due":"1000.00","until":"2026-12-31"}]}],
                 "recordedAt":"2026-01-15T10:00:00Z"}
                """.formatted(
                        id(name), marketType, follower, buyer, epci, department, region, id(name + "-o")));
    }

    /** Hours first: what they refer to comes later. */
    private void work(String person, String sex, String contract, String hours, String criterion) {
        event(Source.HOURS, id(person + "-e"), 1, """
                {"entryId":"%s","placementId":"%s","beneficiaryId":"%s","obligationId":"%s","contractId":"%s",
                 "month":"2026-03","hours":"%s","kind":"ENTRY","recordedAt":"2026-04-02T10:00:00Z"}
                """.formatted(
                        id(person + "-e"), id(person + "-p"), id(person), id(contract + "-o"), id(contract), hours));
        event(Source.PLACEMENT, id(person + "-p"), 2, """
                {"placementId":"%s","beneficiaryId":"%s","status":"ACTIVE","decisionId":"%s","mode":"DIRECT_HIRE",
                 "employer":{"siret":"90000001900019","structure":"COMPANY"},"contractType":"FIXED_TERM"}
                """.formatted(id(person + "-p"), id(person), id(person + "-d")));
        String profile =
                """
                {"decisionId":"%s","beneficiaryId":"%s","ageBand":"30_44","sex":"%s","qpv":"YES",
                 "education":"NOT_STATED","criteria":["%s"],"epci":null,"department":"%s"}
                """.formatted(id(person + "-d"), id(person), sex, criterion, contract.equals("beaune") ? "39" : "21");
        TestKafka.produce(
                Source.PROFILE.topic(),
                id(person).toString(),
                TestKafka.headers("profile", id(person + "-d").toString(), 1),
                seal.seal("profile", profile.getBytes(StandardCharsets.UTF_8)));
    }

    private static void event(Source source, UUID subject, long version, String body) {
        TestKafka.produce(
                source.topic(),
                subject.toString(),
                TestKafka.headers("test", subject.toString(), version),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
