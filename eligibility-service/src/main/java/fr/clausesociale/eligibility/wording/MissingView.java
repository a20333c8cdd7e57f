package fr.clausesociale.eligibility.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.eligibility.rules.Gap;
import java.util.UUID;

/** What has to be provided, for which criterion and claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissingView(UUID claimId, String criterion, Gap what, String message) {}
