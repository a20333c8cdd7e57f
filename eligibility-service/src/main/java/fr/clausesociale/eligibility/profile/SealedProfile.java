package fr.clausesociale.eligibility.profile;

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
public class SealedProfile implements AttributeConverter<Sealed<Profile>, byte[]> {

    private final SealedJson json;

    SealedProfile(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Sealed<Profile> profile) {
        return json.seal(Rings.PROFILE, profile);
    }

    @Override
    public Sealed<Profile> convertToEntityAttribute(byte[] sealed) {
        return json.sealed(Rings.PROFILE, sealed, Profile.class);
    }
}
