package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.kind.Kinds;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * In which capacity a caller refers people: a prescriber, a facilitator whom somebody came to see, or an employer of people in
 * insertion (SIAE) of its own employees.
 */
@ApplicationScoped
class Referrers {

    /** Not a kind of prescriber: a facilitator's structure. */
    private static final String FACILITATOR = "FACILITATOR";

    private static final String OTHER = "OTHER";
    private static final String SIAE = "SIAE";
    private static final String SIAE_KINDS = "siaeKind";

    private final Caller caller;
    private final Register register;
    private final Kinds kinds;
    private final Followers followers;
    private final BusinessClock clock;

    Referrers(Caller caller, Register register, Kinds kinds, Followers followers, BusinessClock clock) {
        this.caller = caller;
        this.register = register;
        this.kinds = kinds;
        this.followers = followers;
        this.clock = clock;
    }

    /** Who the present caller is as a referrer. */
    Prescriber own() {
        String siret = caller.organisation();
        if (siret == null || siret.isBlank()) {
            throw Problem.of(BeneficiariesProblem.PRESCRIBER_UNKNOWN);
        }
        String role = role();
        if (role.equals(Roles.PRESCRIBER)) {
            String kind = caller.kind(role);
            return new Prescriber(siret, kind == null ? OTHER : kind);
        }
        if (role.equals(Roles.FACILITATOR)) {
            return new Prescriber(siret, FACILITATOR);
        }
        return new Prescriber(
                siret, siaeKind().orElseThrow(() -> Problem.of(BeneficiariesProblem.REFERRER_IS_NO_SIAE)));
    }

    /** Where the present caller acts as a referrer. */
    Set<String> territories() {
        return caller.territories(role());
    }

    /** A facilitator who names nobody looks after whom it refers itself. */
    ReferralRequest following(ReferralRequest request) {
        if (request.followedBy() != null || !role().equals(Roles.FACILITATOR)) {
            return request;
        }
        followers.cameBy(caller.organisation());
        return request.followedBy(caller.organisation());
    }

    private String role() {
        if (caller.is(Roles.PRESCRIBER)) {
            return Roles.PRESCRIBER;
        }
        return caller.is(Roles.FACILITATOR) ? Roles.FACILITATOR : Roles.COMPANY;
    }

    private Optional<String> siaeKind() {
        Optional<String> registered = register.kindsOf(caller.siren(), SIAE, clock.today()).stream()
                .sorted()
                .findFirst();
        return registered.or(() -> Optional.ofNullable(caller.kind(Roles.COMPANY))
                .filter(kind -> kinds.find(SIAE_KINDS, kind).isPresent()));
    }
}
