package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of hours after the counting window, by the values of the contract; here it ends on the tenth of last month. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AfterWindowTest {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private YearMonth last;
    private String contract;
    private String obligation;
    private String placement;

    @BeforeEach
    void begin() {
        last = clock.month().minusMonths(1);
        LocalDate start = last.atDay(11).minusMonths(24);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        placement = AtWork.placed(
                AtWork.eligible(start), obligation, start, clock.today().plusMonths(6));
        assertThat(Api.ok(Api.facilitator().get("/v1/placements/" + placement))
                        .jsonPath()
                        .getString("countingUntil"))
                .isEqualTo(last.atDay(10).toString());
    }

    @Test
    void the_month_that_straddles_the_end_is_asked_for_by_day_and_later_hours_are_refused_where_nothing_else_is_set() {
        assertThat(codes(declare(last, AtWork.line(placement, "60.00")))).containsExactly("HOURS_NEED_DAYS");
        assertThat(codes(declare(last, days()))).containsExactly("DAY_OUTSIDE");
        assertThat(codes(declare(clock.month(), AtWork.line(placement, "20.00"))))
                .containsExactly("HOURS_AFTER_WINDOW");
    }

    @Test
    void a_month_told_as_one_figure_counts_by_its_days_where_that_is_the_rule() {
        set("hours.straddlingMonth", "PRO_RATA");
        BigDecimal counted =
                new BigDecimal("600").divide(BigDecimal.valueOf(last.lengthOfMonth()), 2, RoundingMode.HALF_UP);

        JsonPath accepted = accepted(declare(last, AtWork.line(placement, "60.00")));

        assertThat(accepted.getString("lines[0].hours")).isEqualTo(counted.toPlainString());
        assertThat(accepted.getString("lines[0].notCounted"))
                .isEqualTo(new BigDecimal("60.00").subtract(counted).toPlainString());
        assertThat(accepted.getString("accepted")).isEqualTo(counted.toPlainString());
    }

    @Test
    void hours_after_the_window_are_on_record_and_counted_nowhere_where_that_is_the_rule() {
        set("hours.afterWindow", "NOT_COUNTED");

        JsonPath straddling = accepted(declare(last, days()));
        JsonPath after = accepted(declare(clock.month(), AtWork.line(placement, "20.00")));

        assertThat(straddling.getString("lines[0].hours")).isEqualTo("7.00");
        assertThat(straddling.getString("lines[0].notCounted")).isEqualTo("5.00");
        assertThat(straddling.getList("lines[0].days")).hasSize(1);
        assertThat(after.getString("status")).isEqualTo("ACCEPTED");
        assertThat(after.getString("accepted")).isEqualTo("0.00");
        assertThat(after.getString("lines[0].notCounted")).isEqualTo("20.00");
        assertThat(after.getString("lines[0].entryId")).isNull();
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("7.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/statements/" + after.getString("id")))
                        .jsonPath()
                        .getString("lines[0].status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_file_puts_aside_the_same_and_sent_again_changes_nothing() {
        set("hours.straddlingMonth", "PRO_RATA");
        String file = "obligationId,month,placementId,hours\n%s,%s,%s,60.00\n".formatted(obligation, last, placement);

        assertThat(AtWork.imported("commit", file).getInt("created")).isEqualTo(1);

        assertThat(AtWork.imported("commit", file).getInt("unchanged")).isEqualTo(1);
        JsonPath told = Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                .jsonPath();
        assertThat(new BigDecimal(told.getString("items[0].lines[0].hours"))
                        .add(new BigDecimal(told.getString("items[0].lines[0].notCounted"))))
                .isEqualByComparingTo("60");
    }

    /** Seven hours before the end of the window, five behind it. */
    private String days() {
        return "{\"placementId\":\"%s\",\"hours\":\"12.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"7.00\"},{\"on\":\"%s\",\"hours\":\"5.00\"}]}"
                .formatted(placement, last.atDay(9), last.atDay(12));
    }

    private Response declare(YearMonth month, String line) {
        return Api.company().body(AtWork.lines(line)).put(AtWork.statement(obligation, month.atDay(1)));
    }

    private static JsonPath accepted(Response declared) {
        String id = Api.created(declared).jsonPath().getString("id");
        Api.ok(Api.company().post("/v1/statements/" + id + "/submission"));
        return Api.ok(Api.facilitator().post("/v1/statements/" + id + "/acceptance"))
                .jsonPath();
    }

    private static List<String> codes(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getList("errors.code", String.class);
    }

    /** As somebody set it then: what is past cannot be set by the API. */
    private void set(String name, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into policy_value (id, version, name, scope_kind, scope_value, from_on, value,"
                                        + " source, confidence, recorded_at) values (gen_random_uuid(), 1, :name, 'CONTRACT',"
                                        + " :contract, date '2000-01-01', :value, 'CCAP', 'VERIFIED', now())")
                        .setParameter("name", name)
                        .setParameter("contract", contract)
                        .setParameter("value", value)
                        .executeUpdate());
    }
}
