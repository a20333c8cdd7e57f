package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.vault.Vault;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedProfile implements AttributeConverter<Profile, byte[]> {

    private final Vault vault;

    SealedProfile(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] convertToDatabaseColumn(Profile profile) {
        return vault.seal(Vault.PROFILE, profile);
    }

    @Override
    public Profile convertToEntityAttribute(byte[] sealed) {
        return vault.open(Vault.PROFILE, sealed, Profile.class);
    }
}
