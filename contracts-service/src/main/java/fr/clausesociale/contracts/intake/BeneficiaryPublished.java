package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * What is read of {@code beneficiaries.beneficiary.v1}.
 *
 * @param structures SIRETs of the structures that may take care of the person, null where that was not told yet
 * @param territories whose facilitators may take care of the person, null where that was not told yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BeneficiaryPublished(UUID beneficiaryId, String status, List<String> structures, List<String> territories) {}
