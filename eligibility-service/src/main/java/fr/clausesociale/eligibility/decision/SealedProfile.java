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
class SealedProfile implements AttributeConverter<Profile, byte[]> {

    private final SealedJson json;

    SealedProfile(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Profile profile) {
        return json.seal(Rings.PROFILE, profile);
    }

    @Override
    public Profile convertToEntityAttribute(byte[] sealed) {
        return json.open(Rings.PROFILE, sealed, Profile.class);
    }
}
