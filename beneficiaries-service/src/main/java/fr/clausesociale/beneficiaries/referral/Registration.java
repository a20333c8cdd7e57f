package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.beneficiaries.referral.untold.UntoldDeclarations;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes referrals in, each once. Whom they are about is found out afterwards ({@link DeclarationDelivery}): nothing of an answer, not
 * even its time, depends on who is known. Runs in the caller's transaction.
 */
@ApplicationScoped
class Registration {

    /** What became of a declaration under a reference. */
    enum Outcome {
        CREATED,
        /** Other content under a known reference. */
        UPDATED,
        /** The same content as before. */
        REPEATED
    }

    record Registered(Referral referral, Outcome outcome) {}

    /** What became of one of many: one of the two, the other null. */
    record Result(Registered registered, Problem refused) {

        private static Result of(Referral referral, Outcome outcome) {
            return new Result(new Registered(referral, outcome), null);
        }

        private Registered orThrow() {
            if (refused != null) {
                throw refused;
            }
            return registered;
        }
    }

    private final Referrals referrals;
    private final Arrivals arrivals;
    private final Amendment amendment;
    private final ReferralVersions versions;
    private final UntoldDeclarations untold;
    private final BusinessClock clock;

    Registration(
            Referrals referrals,
            Arrivals arrivals,
            Amendment amendment,
            ReferralVersions versions,
            UntoldDeclarations untold,
            BusinessClock clock) {
        this.referrals = referrals;
        this.arrivals = arrivals;
        this.amendment = amendment;
        this.versions = versions;
        this.untold = untold;
        this.clock = clock;
    }

    Registered register(ReferralRequest request, Prescriber prescriber, Collection<String> territories) {
        return register(List.of(request), prescriber, territories).get(0).orThrow();
    }

    /**
     * Many of one prescriber, as one after the other.
     *
     * @param requests each under a reference of its own
     * @return what became of each, in their order
     */
    List<Result> register(List<ReferralRequest> requests, Prescriber prescriber, Collection<String> territories) {
        arrivals.hold(prescriber, requests);
        Map<String, Referral> before = referrals.find(
                prescriber, requests.stream().map(ReferralRequest::externalId).toList());
        Instant now = clock.now();
        List<Result> results = new ArrayList<>(requests.size());
        Map<Referral, ReferralRequest> fresh = new LinkedHashMap<>();
        for (ReferralRequest request : requests) {
            Referral known = before.get(request.externalId());
            if (known == null) {
                Referral referral = Referral.received(
                        Ids.next(), arrivals.of(request, territories), prescriber, Ids.next(), clock.today(), now);
                fresh.put(referral, request);
                results.add(Result.of(referral, Outcome.CREATED));
            } else {
                results.add(amended(known, request, territories));
            }
        }
        // one kind after the other: in turn they would be written row by row
        referrals.persist(fresh.keySet());
        fresh.forEach(
                (referral, request) -> versions.keep(referral.id(), referral.revision(), Act.RECEIVED, request, now));
        untold.add(fresh.keySet().stream().map(Referral::id).toList(), Act.RECEIVED, true);
        return results;
    }

    private Result amended(Referral known, ReferralRequest request, Collection<String> territories) {
        try {
            return new Result(again(known, request, territories), null);
        } catch (Problem refused) {
            return new Result(null, refused);
        }
    }

    /** A further declaration under the reference of a referral that the transaction holds. */
    Registered again(Referral referral, ReferralRequest request, Collection<String> territories) {
        if (referral.sameContent(arrivals.hash(request))) {
            return new Registered(referral, Outcome.REPEATED);
        }
        amendment.update(referral, request, territories);
        return new Registered(referral, Outcome.UPDATED);
    }
}
