package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.beneficiaries.progress.KnownDecision;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.progress.KnownPlacement;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.ReferralExtract;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds people with a positive decision in force and no placement that runs, as the referrals that the caller sees tell them. */
@ApplicationScoped
class Candidates {

    private static final String ELIGIBLE = "exists (select 1 from KnownDecision d where "
            + Pseudonyms.same("d.beneficiaryId", "b") + " and " + KnownDecisions.IN_FORCE
            + " and d.validUntil >= :eligibleOn)";
    private static final String PLACED = "exists (select 1 from KnownPlacement p where "
            + Pseudonyms.same("p.beneficiaryId", "b") + " and p.stage in (PENDING, PLACED, WORKING))";

    /** The latest end of a window that was begun: who never worked has all of it. */
    private static final String COUNTING = "coalesce((select max(w.countingUntil) from KnownPlacement w where "
            + Pseudonyms.same("w.beneficiaryId", "b")
            + " and w.stage not in (REFUSED, ANNULLED)), :countingOn) >= :countingOn";

    private final Beneficiaries beneficiaries;
    private final KnownDecisions decisions;
    private final KnownPlacements placements;
    private final Referrals referrals;
    private final Reach reach;
    private final KeysetReader keys;

    Candidates(
            Beneficiaries beneficiaries,
            KnownDecisions decisions,
            KnownPlacements placements,
            Referrals referrals,
            Reach reach,
            KeysetReader keys) {
        this.keys = keys;
        this.beneficiaries = beneficiaries;
        this.decisions = decisions;
        this.placements = placements;
        this.referrals = referrals;
        this.reach = reach;
    }

    Page<CandidateView> page(CandidateQuery query, LocalDate today, Paging paging) {
        LocalDate eligibleOn = query.eligibleOn == null || query.eligibleOn.isBefore(today) ? today : query.eligibleOn;
        WhereClause sought = new WhereClause()
                .add("b.status = ACTIVE")
                .add("b.opposedSince is null")
                .add(ELIGIBLE, "today", today)
                .with("eligibleOn", eligibleOn)
                .add("not " + PLACED)
                .where(COUNTING, "countingOn", query.countingOn)
                .exists("Referral r", referral(query));
        return keys.page(
                new ListDefinition<>("Beneficiary", "b", ids -> views(ids, today), Function.identity()),
                ReachPath.narrowed(inReach(), sought, false),
                Keyset.oldestFirst("b.id"),
                paging);
    }

    /** Whom one of their pseudonyms makes the caller's to take care of: the one in use, or one that was merged into it. */
    private List<ReachPath> inReach() {
        List<ReachPath> ways = new ArrayList<>(reach.ofPerson("b"));
        WhereClause merged = new WhereClause()
                .exists(
                        "Beneficiary o",
                        new WhereClause()
                                .add("o.present = b.id")
                                .add("o.mergedInto is not null")
                                .within(reach.ofPerson("o")));
        ways.add(ReachPath.of(Width.FEW, merged.all().get(0), merged.parameters()));
        return ways;
    }

    /** One that the caller sees, which lies in the territory and names the occupation, where those are asked for. */
    private WhereClause referral(CandidateQuery query) {
        return new WhereClause()
                .add(Pseudonyms.same("r.beneficiaryId", "b"))
                .add("r.status <> CLOSED")
                .within(reach.ofReferral("r"))
                .territory("r.place", query.territory)
                .where("array_contains(r.occupations, :occupation)", "occupation", query.occupation)
                .where("array_contains(r.openCriteria, :criterion)", "criterion", query.criterion)
                .flag("r.qpv is not null", query.qpv);
    }

    private Map<UUID, CandidateView> views(List<UUID> ids, LocalDate today) {
        Pseudonyms same = beneficiaries.pseudonyms(ids);
        Map<UUID, LocalDate> until = decisions.positive(same, today).stream()
                .collect(Collectors.toMap(
                        decision -> same.present(decision.beneficiaryId()),
                        KnownDecision::validUntil,
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<UUID, LocalDate> counting = placements.of(same).stream()
                .filter(placement -> placement.countingUntil() != null)
                .collect(Collectors.toMap(
                        placement -> same.present(placement.beneficiaryId()),
                        KnownPlacement::countingUntil,
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<UUID, List<ReferralExtract>> told = referrals.told(same);
        return new WhereClause()
                        .among("b.id", "ids", ids)
                        .query(beneficiaries.getEntityManager(), "from Beneficiary b", Beneficiary.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                Beneficiary::id,
                                person -> view(
                                        person,
                                        until.get(person.id()),
                                        counting.get(person.id()),
                                        told.getOrDefault(person.id(), List.of()))));
    }

    private CandidateView view(Beneficiary person, LocalDate until, LocalDate counting, List<ReferralExtract> told) {
        List<ReferralExtract> seen = told.stream()
                .filter(referral -> reach.covers(referral.followedBy(), referral.place()))
                .toList();
        return new CandidateView(
                person.id(),
                until,
                counting,
                all(seen, ReferralExtract::occupations),
                all(seen, ReferralExtract::criteria),
                seen.stream()
                        .map(ReferralExtract::contact)
                        .anyMatch(contact -> contact != null && contact.qpv() != null),
                ReferralExtract.place(seen).territory(),
                person.followedBy());
    }

    private static List<String> all(List<ReferralExtract> referrals, Function<ReferralExtract, List<String>> what) {
        return referrals.stream()
                .flatMap(referral -> what.apply(referral).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
