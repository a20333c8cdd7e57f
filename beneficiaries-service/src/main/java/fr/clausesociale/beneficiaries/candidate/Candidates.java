package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.progress.KnownDecision;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.beneficiaries.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds people with a positive decision in force and no placement that runs. */
@ApplicationScoped
class Candidates {

    private static final String ELIGIBLE = "exists (select 1 from KnownDecision d where d.beneficiaryId = b.id"
            + " and d.outcome = 'ELIGIBLE' and d.superseded = false"
            + " and d.validFrom <= :today and d.validUntil >= :today)";
    private static final String PLACED = "exists (select 1 from KnownPlacement p where p.beneficiaryId = b.id"
            + " and p.stage in (PENDING, PLACED, WORKING))";
    private static final String LOOKING_FOR = "exists (select 1 from Referral r where r.beneficiaryId = b.id"
            + " and array_contains(r.occupations, :occupation))";

    private final Beneficiaries beneficiaries;
    private final KnownDecisions decisions;
    private final Referrals referrals;

    Candidates(Beneficiaries beneficiaries, KnownDecisions decisions, Referrals referrals) {
        this.beneficiaries = beneficiaries;
        this.decisions = decisions;
        this.referrals = referrals;
    }

    List<CandidateView> page(Condition reach, String occupation, LocalDate today, UUID after, int limit) {
        reach.and("b.status = ACTIVE", Map.of());
        reach.and(ELIGIBLE, "today", today);
        reach.and("not " + PLACED, Map.of());
        reach.and(LOOKING_FOR, "occupation", occupation);
        reach.and("b.id > :after", "after", after);
        List<Beneficiary> people = beneficiaries
                .find("from Beneficiary b where " + reach.clause() + " order by b.id", reach.parameters())
                .page(0, limit)
                .list();
        List<UUID> ids = people.stream().map(Beneficiary::id).toList();
        Map<UUID, LocalDate> until = decisions.positive(ids, today).stream()
                .collect(Collectors.toMap(
                        KnownDecision::beneficiaryId,
                        KnownDecision::validUntil,
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<UUID, List<String>> occupations = referrals.occupationsOf(ids);
        return people.stream()
                .map(person -> new CandidateView(
                        person.id(),
                        until.get(person.id()),
                        occupations.getOrDefault(person.id(), List.of()),
                        person.place().territory(),
                        person.followedBy()))
                .toList();
    }
}
