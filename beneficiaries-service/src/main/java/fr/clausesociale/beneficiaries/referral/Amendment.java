package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.person.Correction;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.beneficiaries.referral.untold.UntoldDeclarations;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What who referred does with a referral later: completes, corrects, renews or withdraws it under its reference, and its history
 * says so. The person learns of it afterwards. Runs in the caller's transaction, which holds the referral.
 */
@ApplicationScoped
class Amendment {

    private final Referrals referrals;
    private final Arrivals arrivals;
    private final ReferralVersions versions;
    private final UntoldDeclarations untold;
    private final BusinessClock clock;

    Amendment(
            Referrals referrals,
            Arrivals arrivals,
            ReferralVersions versions,
            UntoldDeclarations untold,
            BusinessClock clock) {
        this.referrals = referrals;
        this.arrivals = arrivals;
        this.versions = versions;
        this.untold = untold;
        this.clock = clock;
    }

    /** Other content under the same reference: of a right that ran out it is a renewal. */
    void update(Referral referral, ReferralRequest request, Collection<String> territories) {
        if (referral.closed()) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_CLOSED, referral.externalId())
                    .at("/externalId");
        }
        declareAgain(referral.over(clock.today()) ? Act.RENEWED : Act.UPDATED, referral, request, territories);
    }

    /** @param daysBefore how long before the end of a right its renewal may be asked for */
    void renew(Referral referral, ReferralRequest request, int daysBefore, Collection<String> territories) {
        LocalDate from = referral.renewableFrom(daysBefore);
        if (from == null) {
            throw Problem.of(BeneficiariesProblem.RENEWAL_WITHOUT_RIGHT);
        }
        if (from.isAfter(clock.today())) {
            throw Problem.of(BeneficiariesProblem.RENEWAL_TOO_EARLY, from);
        }
        declareAgain(Act.RENEWED, referral, request, territories);
    }

    private void declareAgain(Act act, Referral referral, ReferralRequest request, Collection<String> territories) {
        if (!Correction.ofOnePerson(
                referral.submission().identity(), request.person().identity())) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_OF_ANOTHER, referral.externalId())
                    .at("/person");
        }
        Instant now = clock.now();
        Arrivals.Arrival arrival = arrivals.of(request, territories);
        referral.declaredAgain(act, arrival, clock.today(), now);
        versions.keep(referral.id(), referral.revision(), act, request, now);
        untold.add(List.of(referral.id()), act, arrival.place().residence());
    }

    void withdraw(Referral referral, WithdrawalRequest request) {
        if (referral.closed()) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_CLOSED, referral.externalId());
        }
        Instant now = clock.now();
        referral.withdrawn(request.reason(), now);
        versions.keep(referral.id(), referral.revision(), Act.WITHDRAWN, request, now);
        if (!referral.declares()) {
            untold.add(List.of(referral.id()), Act.WITHDRAWN, false);
        }
    }
}
