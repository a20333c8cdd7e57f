package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.Sealed;
import fr.clausesociale.platform.events.SealedJson;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedExplanation implements AttributeConverter<Sealed<Explanation>, byte[]> {

    private final SealedJson json;

    SealedExplanation(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Sealed<Explanation> explanation) {
        return json.seal(Rings.CLAIMS, explanation);
    }

    @Override
    public Sealed<Explanation> convertToEntityAttribute(byte[] sealed) {
        return json.sealed(Rings.CLAIMS, sealed, Explanation.class);
    }
}
