package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.progress.KnownDecision;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.beneficiaries.referral.Told;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds people with a positive decision in force and no placement that runs, as the referrals that the caller sees tell them. */
@ApplicationScoped
class Candidates {

    private static final String ELIGIBLE = "exists (select 1 from KnownDecision d where d.beneficiaryId = b.id"
            + " and d.outcome = 'ELIGIBLE' and d.superseded = false"
            + " and d.validFrom <= :today and d.validUntil >= :today)";
    private static final String PLACED = "exists (select 1 from KnownPlacement p where p.beneficiaryId = b.id"
            + " and p.stage in (PENDING, PLACED, WORKING))";

    private final Beneficiaries beneficiaries;
    private final KnownDecisions decisions;
    private final Referrals referrals;
    private final Reach reach;

    Candidates(Beneficiaries beneficiaries, KnownDecisions decisions, Referrals referrals, Reach reach) {
        this.beneficiaries = beneficiaries;
        this.decisions = decisions;
        this.referrals = referrals;
        this.reach = reach;
    }

    List<CandidateView> page(TerritoryCode territory, String occupation, LocalDate today, UUID after, int limit) {
        Condition condition = new Condition();
        reach.restrictPeople(condition, "b");
        condition.and("b.status = ACTIVE", Map.of());
        condition.and(ELIGIBLE, "today", today);
        condition.and("not " + PLACED, Map.of());
        referred(condition, territory, occupation);
        condition.and("b.id > :after", "after", after);
        List<Beneficiary> people = beneficiaries
                .find("from Beneficiary b where " + condition.clause() + " order by b.id", condition.parameters())
                .page(0, limit)
                .list();
        List<UUID> ids = people.stream().map(Beneficiary::id).toList();
        Map<UUID, LocalDate> until = decisions.positive(ids, today).stream()
                .collect(Collectors.toMap(
                        KnownDecision::beneficiaryId,
                        KnownDecision::validUntil,
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<UUID, List<Told>> told = referrals.told(ids);
        return people.stream()
                .map(person -> view(person, until.get(person.id()), told.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** By a referral that the caller sees, which lies in the territory and names the occupation, where those are asked for. */
    private void referred(Condition people, TerritoryCode territory, String occupation) {
        Condition referral = new Condition();
        Map<String, Object> seen = new HashMap<>();
        referral.and(reach.ofReferral("r", seen), seen);
        reach.filter(referral, "r", territory);
        referral.and("array_contains(r.occupations, :occupation)", "occupation", occupation);
        people.and(
                "exists (select 1 from Referral r where r.beneficiaryId = b.id and " + referral.clause() + ")",
                referral.parameters());
    }

    private CandidateView view(Beneficiary person, LocalDate until, List<Told> told) {
        List<Told> seen = told.stream()
                .filter(referral -> reach.covers(referral.followedBy(), referral.place()))
                .toList();
        return new CandidateView(
                person.id(),
                until,
                seen.stream()
                        .flatMap(referral -> referral.occupations().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Told.place(seen).territory(),
                person.followedBy());
    }
}
