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
class JourneyColumn implements AttributeConverter<Journey, String> {

    private final ObjectMapper json;

    JourneyColumn(ObjectMapper json) {
        this.json = JsonConventions.ofEvents(json);
    }

    @Override
    public String convertToDatabaseColumn(Journey journey) {
        try {
            return journey == null ? null : json.writeValueAsString(journey);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Journey convertToEntityAttribute(String text) {
        try {
            return text == null ? null : json.readValue(text, Journey.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored journey cannot be read", e);
        }
    }
}
