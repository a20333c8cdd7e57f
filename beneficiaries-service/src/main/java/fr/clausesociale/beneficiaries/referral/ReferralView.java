package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.person.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A referral and what became of it. No identity: its prescriber knows it, and who follows the person finds it by
 * {@code beneficiaryId}.
 *
 * @param beneficiaryId for facilitators only, as are match and prescriber
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
        String territory,
        String followedBy,
        Instant receivedAt,
        Instant updatedAt,
        long version,
        UUID beneficiaryId,
        Match match,
        PrescriberView prescriber) {

    /** @param decision the last answer, or null before there is one */
    record Eligibility(String decision, LocalDate until, List<MissingView> missing) {}

    /** What the prescriber should send, for which of its own claims. */
    record MissingView(UUID claimId, String criterion, String what, String message) {}

    record PrescriberView(String siret, String kind) {}

    /** For its prescriber. */
    static ReferralView forPrescriber(Referral referral, LocalDate today, MissingWords words) {
        return view(referral, today, words, null, null, null);
    }

    /** For who follows the person. */
    static ReferralView forFacilitator(Referral referral, LocalDate today, MissingWords words) {
        Prescriber by = referral.prescriber();
        return view(
                referral,
                today,
                words,
                referral.beneficiaryId(),
                referral.match(),
                new PrescriberView(by.siret(), by.kind()));
    }

    private static ReferralView view(
            Referral referral, LocalDate today, MissingWords words, UUID person, Match match, PrescriberView by) {
        Answer answer = referral.answer();
        return new ReferralView(
                referral.id(),
                referral.externalId(),
                referral.statusOn(today),
                new Eligibility(answer.outcome(), answer.until(), words.of(referral)),
                referral.journey().entries(),
                referral.occupations(),
                referral.informedOn(),
                referral.referredOn(),
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
