package fr.clausesociale.beneficiaries.referral.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One step of a referral's history, as told.
 *
 * @param changed pointers of the fields that differ from the declaration before
 * @param reason why it was withdrawn, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Revision(long revision, Act act, Instant at, List<String> changed, String reason, String comment) {}
