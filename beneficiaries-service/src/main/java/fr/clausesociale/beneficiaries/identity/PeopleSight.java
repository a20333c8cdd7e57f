package fr.clausesociale.beneficiaries.identity;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.referral.ReferralExtract;
import fr.clausesociale.platform.authority.OutOfReach;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.authority.Sight;
import fr.clausesociale.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether the caller may learn who somebody is, and what of their referrals keeps it out. Says nothing of who they are. */
@ApplicationScoped
class PeopleSight implements Sight {

    private static final String PEOPLE = "beneficiaries";

    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final Register register;
    private final Caller caller;

    PeopleSight(Beneficiaries beneficiaries, Identities identities, Register register, Caller caller) {
        this.beneficiaries = beneficiaries;
        this.identities = identities;
        this.register = register;
        this.caller = caller;
    }

    @Override
    public Set<String> collections() {
        return Set.of(PEOPLE);
    }

    @Override
    public Optional<Seen> of(String collection, UUID id) {
        return beneficiaries.findByIdOptional(id).map(person -> seen(id));
    }

    private Seen seen(UUID id) {
        if (!caller.is(Roles.FACILITATOR) && !caller.is(Roles.DPO)) {
            return new Seen(
                    false,
                    List.of(Reason.of(OutOfReach.ROLE_READS_NO_SUCH, String.join(", ", Roles.DPO, Roles.FACILITATOR))));
        }
        List<ReferralExtract> told = identities.told(id);
        return identities.sees(told)
                ? new Seen(true, List.of())
                : new Seen(false, told.stream().map(this::reason).distinct().toList());
    }

    private Reason reason(ReferralExtract referral) {
        String follower = referral.followedBy();
        return follower == null
                ? Reason.of(
                        OutOfReach.OUTSIDE_TERRITORIES,
                        // no nearer than the département: whoever asks shall not learn where somebody lives
                        String.valueOf(referral.place().territory()),
                        String.join(", ", caller.territories(Roles.FACILITATOR)))
                : Reason.of(
                        OutOfReach.FOLLOWED_BY_ANOTHER,
                        register.nameOf(follower)
                                .map(name -> name + " (" + follower + ")")
                                .orElse(follower));
    }
}
