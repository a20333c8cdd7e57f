package fr.clausesociale.beneficiaries.referral.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Values of a referral that are kept as JSON in a column of text. */
public final class Columns {

    private Columns() {}

    @Converter
    @Immutable
    @Singleton
    public static class Answers implements AttributeConverter<Answer, String> {

        private final Json<Answer> json;

        Answers(ObjectMapper json) {
            this.json = new Json<>(json, Answer.class);
        }

        @Override
        public String convertToDatabaseColumn(Answer answer) {
            return json.write(answer);
        }

        @Override
        public Answer convertToEntityAttribute(String text) {
            return json.read(text);
        }
    }

    @Converter
    @Immutable
    @Singleton
    public static class Journeys implements AttributeConverter<Journey, String> {

        private final Json<Journey> json;

        Journeys(ObjectMapper json) {
            this.json = new Json<>(json, Journey.class);
        }

        @Override
        public String convertToDatabaseColumn(Journey journey) {
            return json.write(journey);
        }

        @Override
        public Journey convertToEntityAttribute(String text) {
            return json.read(text);
        }
    }

    @Converter
    @Immutable
    @Singleton
    public static class Sayings implements AttributeConverter<Telling.Assessments, String> {

        private final Json<Telling.Assessments> json;

        Sayings(ObjectMapper json) {
            this.json = new Json<>(json, Telling.Assessments.class);
        }

        @Override
        public String convertToDatabaseColumn(Telling.Assessments assessments) {
            return json.write(assessments);
        }

        @Override
        public Telling.Assessments convertToEntityAttribute(String text) {
            return json.read(text);
        }
    }

    private static final class Json<T> {

        private final ObjectMapper json;
        private final Class<T> type;

        private Json(ObjectMapper json, Class<T> type) {
            this.json = JsonConventions.ofEvents(json);
            this.type = type;
        }

        private String write(T value) {
            try {
                return value == null ? null : json.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private T read(String text) {
            try {
                return text == null ? null : json.readValue(text, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
            }
        }
    }
}
