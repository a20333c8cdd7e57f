package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.vault.Vault;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedFindings implements AttributeConverter<Findings, byte[]> {

    private final Vault vault;

    SealedFindings(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] convertToDatabaseColumn(Findings findings) {
        return vault.seal(Vault.CLAIMS, findings);
    }

    @Override
    public Findings convertToEntityAttribute(byte[] sealed) {
        return vault.open(Vault.CLAIMS, sealed, Findings.class);
    }
}
