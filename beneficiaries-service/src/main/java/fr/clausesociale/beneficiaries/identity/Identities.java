package fr.clausesociale.beneficiaries.identity;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.beneficiaries.referral.Told;
import fr.clausesociale.platform.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who people are, as far as the present caller may know it. Whoever asks leaves the trace. */
@RequestScoped
public class Identities {

    private final Beneficiaries beneficiaries;
    private final Referrals referrals;
    private final Reach reach;
    private final Caller caller;

    Identities(Beneficiaries beneficiaries, Referrals referrals, Reach reach, Caller caller) {
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.reach = reach;
        this.caller = caller;
    }

    /** As the referrals that the caller sees tell the person; whole for whoever sees all of them, and who protects data. */
    public Optional<BeneficiaryView> seen(UUID id) {
        return seen(id, caller.is(Roles.DPO));
    }

    /** All that is known, for whoever may decide without seeing a referral. */
    public Optional<BeneficiaryView> whole(UUID id) {
        return seen(id, true);
    }

    private Optional<BeneficiaryView> seen(UUID id, boolean everything) {
        Beneficiary person = beneficiaries.findById(id);
        if (person == null) {
            return Optional.empty();
        }
        List<Told> all = referrals.told(List.of(id)).getOrDefault(id, List.of());
        List<Told> visible = all.stream().filter(this::sees).toList();
        if (everything || !all.isEmpty() && visible.size() == all.size()) {
            return Optional.of(BeneficiaryView.of(person));
        }
        return visible.isEmpty() ? Optional.empty() : Optional.of(BeneficiaryView.through(visible, person));
    }

    private boolean sees(Told referral) {
        return caller.is(Roles.FACILITATOR) && reach.covers(referral.followedBy(), referral.place());
    }
}
