package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What is read of {@code beneficiaries.beneficiary.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BeneficiaryPublished(UUID beneficiaryId, String status, UUID mergedInto) {}
