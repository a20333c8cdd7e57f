package fr.clausesociale.beneficiaries.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.platform.http.JsonConventions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of a referral holds ends that were reckoned: they may lie later than any day a caller may tell. */
class StoredAnswerTest {

    private static final LocalDate FAR = LocalDate.of(3001, 6, 30);

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    StoredAnswerTest() {
        new JsonConventions().customize(json);
    }

    @Test
    void an_answer_is_read_back_as_it_was_kept() {
        Columns.Answers column = new Columns.Answers(json);
        Answer answer = new Answer("ELIGIBLE", FAR, List.of(), List.of(), List.of());
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(answer)))
                .isEqualTo(answer);
    }

    @Test
    void a_journey_is_read_back_as_it_was_kept() {
        Columns.Journeys column = new Columns.Journeys(json);
        Journey journey = new Journey(
                List.of(new JourneyEntry(Instant.EPOCH, "ELIGIBLE", FAR, null, null, null, null, null, null, null)));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(journey)))
                .isEqualTo(journey);
    }

    @Test
    void what_was_answered_before_assessments_were_told_apart_stands_for_the_assessment() {
        Columns.Sayings column = new Columns.Sayings(json);
        Telling.Assessments assessments = column.convertToEntityAttribute(
                "{\"all\":[{\"decisionId\":\"019b2f6e-1a00-7b31-9a44-3f2e1d0c9b03\",\"outcome\":\"ELIGIBLE\",\"until\":\"2026-07-11\",\"missing\":[]}]}");
        assertThat(assessments.last())
                .isEqualTo(new Said("ELIGIBLE", LocalDate.of(2026, 7, 11), List.of(), List.of(), List.of(), null));
    }
}
