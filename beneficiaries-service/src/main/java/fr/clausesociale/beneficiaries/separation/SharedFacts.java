package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.link.FactKind;
import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.beneficiaries.progress.KnownDecision;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.progress.KnownPassChange;
import fr.clausesociale.beneficiaries.progress.KnownPassChanges;
import fr.clausesociale.beneficiaries.progress.KnownPlacement;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.referral.ReferralsParted;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that was recorded of two who were taken for one, and what each rests on. */
@ApplicationScoped
class SharedFacts {

    private final Beneficiaries beneficiaries;
    private final ReferralsParted referrals;
    private final KnownDecisions decisions;
    private final KnownPassChanges passes;
    private final KnownPlacements placements;

    SharedFacts(
            Beneficiaries beneficiaries,
            ReferralsParted referrals,
            KnownDecisions decisions,
            KnownPassChanges passes,
            KnownPlacements placements) {
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.decisions = decisions;
        this.passes = passes;
        this.placements = placements;
    }

    /** In the order in which each may rest on those before. */
    List<SharedFact> of(Separation two) {
        Pseudonyms people = beneficiaries.pseudonyms(two.all());
        List<ReferralsParted.Known> referred = referrals.of(two.all());
        List<SharedFact> all = new ArrayList<>();
        referred.forEach(one -> all.add(of(two, one)));
        decisions.of(people).forEach(one -> all.add(of(two, one, referred)));
        passes.of(people).forEach(one -> all.add(of(two, one, referred)));
        placements.of(people).forEach(one -> all.add(of(two, one)));
        return all;
    }

    private static SharedFact of(Separation two, ReferralsParted.Known referral) {
        return new SharedFact(
                FactKind.REFERRAL,
                referral.id(),
                referral.beneficiaryId(),
                referral.beneficiaryId(),
                referral.recognisedAt() == null || before(two, referral.recognisedAt()),
                Set.of(),
                referral.referredOn(),
                referral.followedBy());
    }

    /** The rules decide by what one referral brought; a facilitator, by claims of whichever. */
    private static SharedFact of(Separation two, KnownDecision decision, List<ReferralsParted.Known> referred) {
        return new SharedFact(
                FactKind.DECISION,
                decision.id(),
                decision.recordedUnder(),
                decision.beneficiaryId(),
                before(two, decision.recordedAt()),
                decision.byFacilitator() ? grounds(decision, referred) : present(decision.referralId()),
                day(decision.recordedAt()),
                null);
    }

    /** None where one of the grounds was declared by nobody. */
    private static Set<UUID> grounds(KnownDecision decision, List<ReferralsParted.Known> referred) {
        Set<UUID> all = new HashSet<>();
        for (Ruling.Ground ground : decision.grounds()) {
            Set<UUID> declaring = referred.stream()
                    .filter(one -> one.claims().stream().anyMatch(ground.claims()::contains))
                    .map(ReferralsParted.Known::id)
                    .collect(Collectors.toSet());
            if (declaring.isEmpty()) {
                return Set.of();
            }
            all.addAll(declaring);
        }
        return all;
    }

    /** A PASS is known by the day of its document. */
    private static SharedFact of(Separation two, KnownPassChange change, List<ReferralsParted.Known> referred) {
        return new SharedFact(
                FactKind.PASS_CHANGE,
                change.id(),
                change.recordedUnder(),
                change.beneficiaryId(),
                before(two, change.recordedAt()),
                referred.stream()
                        .filter(one -> one.issued().contains(change.passStart()))
                        .map(ReferralsParted.Known::id)
                        .collect(Collectors.toSet()),
                day(change.recordedAt()),
                null);
    }

    /** One that never was, or was refused, is nobody's matter. */
    private static SharedFact of(Separation two, KnownPlacement placement) {
        boolean never = placement.stage() == Stage.ANNULLED || placement.stage() == Stage.REFUSED;
        return new SharedFact(
                FactKind.PLACEMENT,
                placement.id(),
                placement.recordedUnder(),
                placement.beneficiaryId(),
                never || before(two, placement.firstHeardOf()),
                present(placement.decisionId()),
                day(placement.firstHeardOf()),
                placement.employer());
    }

    private static Set<UUID> present(UUID fact) {
        return fact == null ? Set.of() : Set.of(fact);
    }

    private static boolean before(Separation two, Instant recorded) {
        return recorded.isBefore(two.since());
    }

    private static LocalDate day(Instant recorded) {
        return LocalDate.ofInstant(recorded, BusinessClock.ZONE);
    }
}
