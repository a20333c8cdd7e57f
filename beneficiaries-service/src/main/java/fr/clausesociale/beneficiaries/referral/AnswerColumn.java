package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class AnswerColumn implements AttributeConverter<Answer, String> {

    private final ObjectMapper json;

    AnswerColumn(ObjectMapper json) {
        this.json = JsonConventions.ofEvents(json);
    }

    @Override
    public String convertToDatabaseColumn(Answer answer) {
        try {
            return answer == null ? null : json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer convertToEntityAttribute(String text) {
        try {
            return text == null ? null : json.readValue(text, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }
}
