package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.progress.KnownDecision;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.beneficiaries.referral.Told;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private final KeysetReader keys;

    Candidates(
            Beneficiaries beneficiaries,
            KnownDecisions decisions,
            Referrals referrals,
            Reach reach,
            KeysetReader keys) {
        this.keys = keys;
        this.beneficiaries = beneficiaries;
        this.decisions = decisions;
        this.referrals = referrals;
        this.reach = reach;
    }

    Page<CandidateView> page(TerritoryCode territory, String occupation, LocalDate today, Paging paging) {
        WhereClause sought = new WhereClause()
                .add("b.status = ACTIVE")
                .add(ELIGIBLE, "today", today)
                .add("not " + PLACED)
                .exists("Referral r", referral(territory, occupation));
        return keys.page(
                new ListDefinition<>("Beneficiary", "b", ids -> views(ids, today), Function.identity()),
                ReachPath.narrowed(reach.ofPerson("b"), sought, false),
                Keyset.oldestFirst("b.id"),
                paging);
    }

    /** One that the caller sees, which lies in the territory and names the occupation, where those are asked for. */
    private WhereClause referral(TerritoryCode territory, String occupation) {
        return new WhereClause()
                .add("r.beneficiaryId = b.id")
                .add("r.status <> CLOSED")
                .within(reach.ofReferral("r"))
                .territory("r.place", territory)
                .where("array_contains(r.occupations, :occupation)", "occupation", occupation);
    }

    private Map<UUID, CandidateView> views(List<UUID> ids, LocalDate today) {
        Map<UUID, LocalDate> until = decisions.positive(ids, today).stream()
                .collect(Collectors.toMap(
                        KnownDecision::beneficiaryId,
                        KnownDecision::validUntil,
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<UUID, List<Told>> told = referrals.told(ids);
        return new WhereClause()
                .among("b.id", "ids", ids)
                .query(beneficiaries.getEntityManager(), "from Beneficiary b", Beneficiary.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        Beneficiary::id,
                        person -> view(person, until.get(person.id()), told.getOrDefault(person.id(), List.of()))));
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
