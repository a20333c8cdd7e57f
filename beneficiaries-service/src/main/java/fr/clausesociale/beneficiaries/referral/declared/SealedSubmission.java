package fr.clausesociale.beneficiaries.referral.declared;

import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
public class SealedSubmission implements AttributeConverter<Submission, byte[]> {

    private final SealedJson json;

    SealedSubmission(SealedJson json) {
        this.json = json;
    }

    @Override
    public byte[] convertToDatabaseColumn(Submission submission) {
        return json.seal(Rings.CLAIMS, submission);
    }

    @Override
    public Submission convertToEntityAttribute(byte[] sealed) {
        return json.open(Rings.CLAIMS, sealed, Submission.class);
    }
}
