package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.referral.history.Origin;
import fr.clausesociale.beneficiaries.referral.journey.Answer;
import fr.clausesociale.beneficiaries.referral.journey.JourneyEntry;
import fr.clausesociale.beneficiaries.referral.journey.ReferralStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral and what became of it. No identity: its prescriber knows it, and who follows the person finds it by
 * {@code beneficiaryId}.
 *
 * @param beneficiaryId for facilitators only, as are match and prescriber; with the match once it was found out who the person is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        UUID id,
        String externalId,
        ReferralStatus status,
        @JsonInclude Eligibility eligibility,
        List<JourneyEntry> journey,
        List<String> occupations,
        LocalDate informedOn,
        LocalDate referredOn,
        LocalDate declaredOn,
        Origin origin,
        String originDetail,
        String opinion,
        String territory,
        String followedBy,
        Instant receivedAt,
        Instant updatedAt,
        long version,
        UUID beneficiaryId,
        Match match,
        PrescriberView prescriber) {

    /**
     * @param decision the last answer, or null before there is one
     * @param failed which of the referral's own claims do not hold
     * @param grounds on which a facilitator approved: one of its own claims, or another ground, of which nothing is told
     */
    record Eligibility(
            String decision,
            LocalDate until,
            List<MissingView> missing,
            List<FailedView> failed,
            List<GroundView> grounds) {}

    /**
     * What the prescriber should send, for which of its own claims.
     *
     * @param until last day on which it may be brought, or null
     */
    @Schema(name = "MissingOfReferral")
    record MissingView(UUID claimId, String criterion, String what, String message, LocalDate until) {}

    /** Which of its own claims does not hold, and why; without a claim it is the person's age. */
    @Schema(name = "FailedClaim")
    record FailedView(UUID claimId, String criterion, String reason, String message) {}

    /** @param criterion of its own claim, else OTHER_GROUND */
    @Schema(name = "GroundOfReferral")
    record GroundView(UUID claimId, String criterion, String message) {}

    record PrescriberView(String siret, String kind) {}

    /** For its prescriber. */
    static ReferralView forPrescriber(Referral referral, LocalDate today, ReasonWords words) {
        return view(referral, today, words, null, null, null);
    }

    /** For who follows the person. @param recognised whether it was found out who that is */
    static ReferralView forFacilitator(Referral referral, boolean recognised, LocalDate today, ReasonWords words) {
        Prescriber by = referral.prescriber();
        return view(
                referral,
                today,
                words,
                recognised ? referral.beneficiaryId() : null,
                recognised ? referral.match() : null,
                new PrescriberView(by.siret(), by.kind()));
    }

    private static ReferralView view(
            Referral referral, LocalDate today, ReasonWords words, UUID person, Match match, PrescriberView by) {
        Answer answer = referral.answer();
        return new ReferralView(
                referral.id(),
                referral.externalId(),
                referral.statusOn(today),
                new Eligibility(
                        answer.outcome(),
                        answer.until(),
                        words.missing(referral),
                        words.failed(referral),
                        words.grounds(referral)),
                referral.journey().entries(),
                referral.occupations(),
                referral.informedOn(),
                referral.referredOn(),
                referral.declaredOn(),
                referral.origin(),
                referral.submission().originDetail(),
                referral.submission().opinion(),
                referral.place().territory(),
                referral.followedBy(),
                referral.receivedAt(),
                referral.updatedAt(),
                referral.version(),
                person,
                match,
                by);
    }
}
