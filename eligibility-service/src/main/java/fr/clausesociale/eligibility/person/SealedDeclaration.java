package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.vault.Vault;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedDeclaration implements AttributeConverter<Declaration, byte[]> {

    private final Vault vault;

    SealedDeclaration(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] convertToDatabaseColumn(Declaration declaration) {
        return vault.seal(Vault.CLAIMS, declaration);
    }

    @Override
    public Declaration convertToEntityAttribute(byte[] sealed) {
        return vault.open(Vault.CLAIMS, sealed, Declaration.class);
    }
}
