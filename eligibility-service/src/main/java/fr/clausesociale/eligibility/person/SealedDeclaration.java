package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedDeclaration implements AttributeConverter<Declaration, byte[]> {

    private final SealedJson json;

    SealedDeclaration(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Declaration declaration) {
        return json.seal(Rings.CLAIMS, declaration);
    }

    @Override
    public Declaration convertToEntityAttribute(byte[] sealed) {
        return json.open(Rings.CLAIMS, sealed, Declaration.class);
    }
}
