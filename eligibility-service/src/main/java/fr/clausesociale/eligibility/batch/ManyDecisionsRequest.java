package fr.clausesociale.eligibility.batch;

import fr.clausesociale.eligibility.decision.DecisionRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One ruling on many people.
 *
 * @param beneficiaries pseudonyms; one told twice is decided once
 */
record ManyDecisionsRequest(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> beneficiaries,
        @NotNull @Valid DecisionRequest decision) {}
