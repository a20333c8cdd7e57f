package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.vault.SealedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * Who a person is, as first declared.
 *
 * @param franceTravailId identifier at France Travail (8 characters before 2024, 11 digits since), or null
 * @param education level of education as a code, or null
 */
@Embeddable
public record Identity(
        String lastName,
        String firstNames,
        LocalDate birthDate,
        @Enumerated(EnumType.STRING) Sex sex,
        @Convert(converter = SealedText.class) String franceTravailId,
        String education) {}
