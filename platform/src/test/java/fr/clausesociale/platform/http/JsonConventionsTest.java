package fr.clausesociale.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class JsonConventionsTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonConventionsTest() {
        new JsonConventions().customize(json);
    }

    @Test
    void a_decimal_is_written_as_a_string_with_two_digits_at_least() throws Exception {
        assertThat(json.writeValueAsString(new BigDecimal("1.5"))).isEqualTo("\"1.50\"");
        assertThat(json.writeValueAsString(new BigDecimal("-120"))).isEqualTo("\"-120.00\"");
        assertThat(json.writeValueAsString(new BigDecimal("0.125"))).isEqualTo("\"0.125\"");
        assertThat(json.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("\"1000.00\"");
    }

    @Property(tries = 300)
    void a_decimal_is_read_back_as_the_same_value(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(6) BigDecimal value) throws Exception {
        assertThat(json.readValue(json.writeValueAsString(value), BigDecimal.class))
                .isEqualByComparingTo(value);
    }

    @Test
    void a_decimal_is_read_from_a_string_or_a_plain_number() throws Exception {
        assertThat(json.readValue("\" 12.30 \"", BigDecimal.class)).isEqualTo("12.30");
        assertThat(json.readValue("12.3", BigDecimal.class)).isEqualTo("12.3");
        assertThat(json.readValue("0.1", BigDecimal.class)).isEqualTo("0.1");
        assertThat(json.readValue("null", BigDecimal.class)).isNull();
    }

    @Test
    void what_is_no_plain_decimal_or_would_fill_the_memory_is_refused() {
        for (String text : new String[] {
            "\"1e5\"", "1e999999999", "\"NaN\"", "\"\"", "\"1,5\"", "\"" + "9".repeat(25) + "\"", "true", "[1]", "{}"
        }) {
            assertThatThrownBy(() -> json.readValue(text, BigDecimal.class))
                    .as(text)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void dates_months_and_instants_are_iso_8601() throws Exception {
        assertThat(json.writeValueAsString(LocalDate.of(2026, 3, 1))).isEqualTo("\"2026-03-01\"");
        assertThat(json.writeValueAsString(YearMonth.of(2026, 3))).isEqualTo("\"2026-03\"");
        assertThat(json.writeValueAsString(Instant.parse("2026-03-01T10:00:00Z")))
                .isEqualTo("\"2026-03-01T10:00:00Z\"");
    }

    @Test
    void a_day_is_read_only_as_a_calendar_prints_it() throws Exception {
        assertThat(json.readValue("\"2028-02-29\"", LocalDate.class)).isEqualTo("2028-02-29");
        for (String text : new String[] {
            "\"-0044-03-15\"",
            "\"+10000-01-01\"",
            "[2026,1,1]",
            "20500",
            "\"2026-10-01T23:30:00Z\"",
            "\"1899-12-31\"",
            "\"3000-01-01\"",
            "\"2026-02-29\"",
            "\"\"",
            "\" 2026-10-01\""
        }) {
            assertThatThrownBy(() -> json.readValue(text, LocalDate.class))
                    .as(text)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void what_a_service_wrote_itself_is_read_with_fields_it_does_not_know_and_ends_reckoned_far_off() throws Exception {
        record Told(LocalDate endsOn) {}
        ObjectMapper events = JsonConventions.ofEvents(json);
        assertThat(events.readValue("{\"endsOn\":\"3099-12-30\",\"later\":1}", Told.class))
                .isEqualTo(new Told(LocalDate.of(3099, 12, 30)));
    }
}
