package fr.clausesociale.beneficiaries.identity;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.ReferralExtract;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.platform.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
        return Optional.ofNullable(seen(List.of(id)).get(id));
    }

    /** Those of these people whom the caller sees, in the same order. */
    public Map<UUID, BeneficiaryView> seen(Collection<UUID> ids) {
        if (caller.is(Roles.DPO)) {
            return whole(ids);
        }
        Pseudonyms same = beneficiaries.pseudonyms(ids);
        Map<UUID, List<ReferralExtract>> told = referrals.told(same);
        return views(ids, person -> through(told.getOrDefault(same.present(person.id()), List.of()), person));
    }

    /**
     * The same by what was recorded under each of these pseudonyms alone, whatever they stand for: to say of two whether they
     * are one.
     */
    public Map<UUID, BeneficiaryView> sides(Collection<UUID> pseudonyms) {
        Map<UUID, List<ReferralExtract>> told = referrals.toldUnder(pseudonyms);
        return views(pseudonyms, person -> through(told.getOrDefault(person.id(), List.of()), person));
    }

    /** All that is known, for whoever may decide without seeing a referral. */
    public Map<UUID, BeneficiaryView> whole(Collection<UUID> ids) {
        return views(ids, person -> Optional.of(BeneficiaryView.of(person)));
    }

    private Map<UUID, BeneficiaryView> views(
            Collection<UUID> ids, Function<Beneficiary, Optional<BeneficiaryView>> view) {
        Map<UUID, BeneficiaryView> views = new LinkedHashMap<>();
        for (UUID id : ids) {
            beneficiaries.findByIdOptional(id).flatMap(view).ifPresent(person -> views.put(id, person));
        }
        return views;
    }

    private Optional<BeneficiaryView> through(List<ReferralExtract> all, Beneficiary person) {
        List<ReferralExtract> visible = all.stream().filter(this::sees).toList();
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                visible.size() == all.size() ? BeneficiaryView.of(person) : BeneficiaryView.through(visible, person));
    }

    /** What the referrals of a person tell, whoever may see them: for who says why somebody may not. */
    List<ReferralExtract> told(UUID id) {
        Pseudonyms same = beneficiaries.pseudonyms(List.of(id));
        return referrals.told(same).getOrDefault(same.present(id), List.of());
    }

    /** Whether the caller sees somebody of whom these are the referrals. */
    boolean sees(List<ReferralExtract> all) {
        return caller.is(Roles.DPO) || all.stream().anyMatch(this::sees);
    }

    private boolean sees(ReferralExtract referral) {
        return caller.is(Roles.FACILITATOR) && reach.covers(referral.followedBy(), referral.place());
    }
}
