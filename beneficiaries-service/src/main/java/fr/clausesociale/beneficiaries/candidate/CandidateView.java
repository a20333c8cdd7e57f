package fr.clausesociale.beneficiaries.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An eligible person who is not placed, by pseudonym.
 *
 * @param eligibleUntil last day a hiring may rely on the decision
 * @param countingUntil last day of the counting window, null where none has begun or it has no end yet
 * @param occupations codes of the ROME nomenclature, of the referrals that the caller sees
 * @param criteria that these referrals claim; none that tells of health, offences or social care
 * @param qpv whether one of them tells a priority district
 */
record CandidateView(
        UUID beneficiaryId,
        LocalDate eligibleUntil,
        LocalDate countingUntil,
        List<String> occupations,
        List<String> criteria,
        boolean qpv,
        String territory,
        String followedBy) {}
