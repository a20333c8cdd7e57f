package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Declared;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes referrals in: each once, about one person, and tells what it declares. Runs in the caller's transaction. */
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
    private final Reception reception;
    private final Arrivals arrivals;
    private final Amendment amendment;

    Registration(Referrals referrals, Reception reception, Arrivals arrivals, Amendment amendment) {
        this.referrals = referrals;
        this.reception = reception;
        this.arrivals = arrivals;
        this.amendment = amendment;
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
        Result[] results = new Result[requests.size()];
        List<Reception.Arrival> fresh = new ArrayList<>();
        for (int at = 0; at < results.length; at++) {
            ReferralRequest request = requests.get(at);
            Referral known = before.get(request.externalId());
            if (known == null) {
                fresh.add(arrival(at, request, territories));
                continue;
            }
            String hash = arrivals.hash(request);
            if (!known.sameContent(hash)) {
                // it may change who the person is whom a later one finds
                receive(fresh, prescriber, results);
                fresh = new ArrayList<>();
            }
            results[at] = amended(known, request, hash, territories);
        }
        receive(fresh, prescriber, results);
        return List.of(results);
    }

    private void receive(List<Reception.Arrival> fresh, Prescriber prescriber, Result[] results) {
        reception
                .receive(fresh, prescriber)
                .forEach((at, referral) -> results[at] = Result.of(referral, Outcome.CREATED));
    }

    private Result amended(Referral known, ReferralRequest request, String hash, Collection<String> territories) {
        try {
            Registered again = again(known, request, hash, territories);
            return new Result(again, null);
        } catch (Problem refused) {
            return new Result(null, refused);
        }
    }

    /** A further declaration under the reference of a referral that the transaction holds. */
    Registered again(Referral referral, ReferralRequest request, Collection<String> territories) {
        return again(referral, request, arrivals.hash(request), territories);
    }

    private Registered again(Referral referral, ReferralRequest request, String hash, Collection<String> territories) {
        if (referral.sameContent(hash)) {
            return new Registered(referral, Outcome.REPEATED);
        }
        amendment.update(referral, request, territories);
        return new Registered(referral, Outcome.UPDATED);
    }

    private Reception.Arrival arrival(int at, ReferralRequest request, Collection<String> territories) {
        Contact contact = arrivals.contact(request);
        Place place = arrivals.place(request, territories);
        return new Reception.Arrival(
                at,
                request,
                arrivals.hash(request),
                request.submission(contact),
                place,
                arrivals.follower(request),
                new Declared(request.person().identity(), contact, place));
    }
}
