package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedFindings implements AttributeConverter<Findings, byte[]> {

    private final SealedJson json;

    SealedFindings(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Findings findings) {
        return json.seal(Rings.CLAIMS, findings);
    }

    @Override
    public Findings convertToEntityAttribute(byte[] sealed) {
        return json.open(Rings.CLAIMS, sealed, Findings.class);
    }
}
