package fr.clausesociale.beneficiaries.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An eligible person who is not placed, by pseudonym.
 *
 * @param eligibleUntil last day a hiring may rely on the decision
 * @param occupations codes of the ROME nomenclature, of the referrals that the caller sees
 */
record CandidateView(
        UUID beneficiaryId, LocalDate eligibleUntil, List<String> occupations, String territory, String followedBy) {}
