package fr.clausesociale.eligibility.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Reason;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.Scope;
import fr.clausesociale.eligibility.rules.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the rules say of a person on a day, and all that it rests on. It is kept with the decision and never changes. Its form is
 * versioned: {@code docs/schemas/eligibility-explanation.v1.schema.json}.
 *
 * @param schema names the form
 * @param considered where a rule set was looked for, in the order of precedence; the last is the one in force
 * @param completableUntil last day on which what is missing may be brought, or null
 * @param criteria all of the rule set, those nobody claimed too
 * @param facts every fact it rests on, those that are not known too
 * @param parameters every parameter of the rule set it rests on
 * @param wouldChange what would make the outcome another one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        String schema,
        LocalDate on,
        Outcome outcome,
        LocalDate validUntil,
        LocalDate completableUntil,
        RuleSet.CountingWindow countingWindow,
        AppliedRules ruleSet,
        List<Choice.Considered> considered,
        List<ExplainedCriterion> criteria,
        List<MissingItem> missing,
        List<UsedFact> facts,
        List<UsedParameter> parameters,
        List<WouldChange> wouldChange) {

    public static final String SCHEMA = "urn:clausesociale:eligibility-explanation:1";

    /** The same without what it says of the person: facts, claims and which criteria were looked at for them. */
    public Explanation impersonal() {
        return new Explanation(
                schema,
                on,
                outcome,
                validUntil,
                completableUntil,
                countingWindow,
                ruleSet,
                List.of(),
                criteria.stream().map(ExplainedCriterion::impersonal).toList(),
                List.of(),
                List.of(),
                parameters.stream()
                        .filter(parameter -> !parameter.name().startsWith("criteria/"))
                        .toList(),
                List.of());
    }

    /** The rule set that was applied. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppliedRules(
            String version,
            String title,
            String source,
            Scope scope,
            String basedOn,
            LocalDate from,
            LocalDate until) {}

    /**
     * @param until last day on which it is known to hold, or null
     * @param restsOn names of facts and parameters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplainedCriterion(
            String code,
            String label,
            String source,
            Status status,
            LocalDate until,
            List<ExplainedClaim> claims,
            List<String> restsOn) {

        private ExplainedCriterion impersonal() {
            return new ExplainedCriterion(code, label, source, null, null, List.of(), List.of());
        }
    }

    /**
     * @param name how facts of the claim are called
     * @param reason why it fails, or null
     * @param what what is missing, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplainedClaim(UUID claimId, String name, Status status, LocalDate until, Reason reason, Gap what) {}

    /** What has to be provided, and for which criterion; both null where nothing is claimed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingItem(UUID claimId, String criterion, Gap what) {}

    /** Where a fact comes from. */
    public enum FactSource {
        /** The person as declared. */
        PERSON,
        /** The place the person is followed in, and what the decision was asked for. */
        SETTING,
        /** Which claims there are. */
        CLAIMS,
        /** A claim, as the prescriber certifies it. */
        CLAIM,
        /** A document that the prescriber saw. */
        EVIDENCE
    }

    /**
     * @param value null where it is not known
     * @param evidence code of the document, or null
     * @param validFrom first day on which the claim or document holds, or null
     * @param validUntil last day, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsedFact(
            String name,

            @Schema(description = "Texte, nombre, booléen ou liste ; absent : inconnu")
            Object value,

            FactSource source,
            String evidence,
            LocalDate validFrom,
            LocalDate validUntil) {}

    /**
     * @param value null where the rule set sets none
     * @param source text that sets it
     * @param validUntil last day it is in force, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsedParameter(
            String name,

            @Schema(description = "Texte, nombre, booléen ou liste ; absent : non fixé")
            Object value,

            String source,
            LocalDate validFrom,
            LocalDate validUntil) {}

    /** What would make the outcome another one. */
    public enum ChangeKind {
        /** Time alone: judged on or after that day, the same situation has the other outcome. */
        TIME,
        /** Claiming one of the criteria with fresh proof would make eligible. */
        CLAIM,
        /** All of the criteria would have to fall. */
        LOSS
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WouldChange(ChangeKind by, List<String> criteria, LocalDate from, Outcome outcome) {}
}
