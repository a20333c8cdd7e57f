package fr.clausesociale.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.events.Pulse;
import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.platform.testing.TestKafka;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {

    private static final String ID = "019b57b2-4c00-7e12-8b55-6a7b8c9d0e04";
    private static final String HOURS = "{'entryId':'" + ID + "','placementId':'" + ID + "','beneficiaryId':'" + ID
            + "','obligationId':'" + ID + "','contractId':'" + ID
            + "','statementId':'" + ID + "','month':'2026-03','hours':'120.50','kind':'ENTRY','reverses':null,"
            + "'effectiveFrom':'2026-03-01','recordedAt':'2026-04-02T08:00:00.123456Z','newInNextRelease':{}}";

    @Test
    void an_event_is_read_with_its_version_and_fields_that_are_not_needed_are_passed_over() {
        Version read = read("contracts.hours.v1", ID, HOURS).orElseThrow();
        assertThat(read.number()).isEqualTo(4);
        assertThat(read.recordedAt()).isEqualTo(Instant.parse("2026-04-02T08:00:00.123456Z"));
        assertThat(read.fact()).isInstanceOfSatisfying(HoursFact.class, hours -> {
            assertThat(hours.hours()).isEqualTo(new BigDecimal("120.50"));
            assertThat(hours.month()).isEqualTo(YearMonth.of(2026, 3));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "null",
                "{}",
                "{'entryId':'" + ID + "'}",
            })
    void a_body_that_is_no_such_fact_is_unreadable(String body) {
        assertThatThrownBy(() -> read("contracts.hours.v1", ID, body)).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120.505", "NaN", "1e30", "cent"})
    void hours_that_are_no_amount_of_two_digits_are_unreadable(String hours) {
        assertThatThrownBy(() -> read("contracts.hours.v1", ID, HOURS.replace("120.50", hours)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_body_about_another_than_the_subject_is_unreadable() {
        assertThatThrownBy(() -> read("contracts.hours.v1", "019b57b2-4c00-7e12-8b55-6a7b8c9d0e05", HOURS))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_record_without_the_headers_of_an_event_is_unreadable() {
        assertThatThrownBy(() ->
                        TestFacts.reader().read(new ConsumerRecord<>("contracts.hours.v1", 0, 0, ID, bytes(HOURS))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void nothing_that_figures_are_made_of_is_erased() {
        for (String topic : List.of("beneficiaries.link.v1", "contracts.hours.v1")) {
            assertThatThrownBy(() -> read(topic, ID, null)).as(topic).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void a_split_takes_back_what_a_merge_said() {
        String link = "{'linkId':'019b57b2-4c00-7e12-8b55-6a7b8c9d0e09','beneficiaryId':'%s','kind':'%s',"
                + "'standsFor':'019b57b2-4c00-7e12-8b55-6a7b8c9d0e08','recordedAt':'2026-02-01T08:00:00Z'}";
        assertThat(((LinkFact) read("beneficiaries.link.v1", ID, link.formatted(ID, "MERGE"))
                                .orElseThrow()
                                .fact())
                        .mergedInto())
                .hasToString("019b57b2-4c00-7e12-8b55-6a7b8c9d0e08");
        assertThat(((LinkFact) read("beneficiaries.link.v1", ID, link.formatted(ID, "SPLIT"))
                                .orElseThrow()
                                .fact())
                        .mergedInto())
                .isNull();
    }

    @Test
    void a_record_that_only_keeps_its_partition_moving_is_passed_over() {
        ConsumerRecord<String, byte[]> pulse = new ConsumerRecord<>("beneficiaries.link.v1", 0, 0, Pulse.KEY, null);
        assertThat(TestFacts.reader().read(pulse)).isEmpty();
    }

    private static Optional<Version> read(String topic, String subject, String body) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, 0, 0, subject, body == null ? null : bytes(body));
        TestKafka.headers("test", subject, 4)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return TestFacts.reader().read(record);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
