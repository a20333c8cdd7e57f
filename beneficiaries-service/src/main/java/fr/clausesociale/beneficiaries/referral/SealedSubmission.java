package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.vault.Vault;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
@Singleton
class SealedSubmission implements AttributeConverter<Submission, byte[]> {

    private final Vault vault;

    SealedSubmission(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] convertToDatabaseColumn(Submission submission) {
        return vault.seal(submission);
    }

    @Override
    public Submission convertToEntityAttribute(byte[] sealed) {
        return vault.open(sealed, Submission.class);
    }
}
