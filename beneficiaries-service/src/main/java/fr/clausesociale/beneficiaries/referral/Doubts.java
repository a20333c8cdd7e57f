package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a referral is not taken, because it says nothing: the rest is. Told to its prescriber, and only of its own words. */
@ApplicationScoped
class Doubts {

    private final Followers followers;
    private final Messages messages;

    Doubts(Followers followers, Messages messages) {
        this.followers = followers;
        this.messages = messages;
    }

    List<ReferralReceipt.Warning> of(ReferralRequest request, List<Locale> accepted) {
        Locale locale = Messages.locale(accepted);
        List<ReferralReceipt.Warning> found = new ArrayList<>();
        ReferralRequest.ReferredPerson person = request.person();
        if (person.noIdentifier()) {
            found.add(warning(locale, "/person/franceTravailId", BeneficiariesProblem.FRANCE_TRAVAIL_ID_IGNORED));
        }
        if (person.noEmail()) {
            found.add(warning(locale, "/person/email", BeneficiariesProblem.CONTACT_IGNORED));
        }
        if (person.noPhone()) {
            found.add(warning(locale, "/person/phone", BeneficiariesProblem.CONTACT_IGNORED));
        }
        if (request.followedBy() != null && !followers.known(request.followedBy())) {
            found.add(warning(locale, "/followedBy", BeneficiariesProblem.FOLLOWER_UNKNOWN));
        }
        return found;
    }

    private ReferralReceipt.Warning warning(Locale locale, String pointer, BeneficiariesProblem code) {
        return new ReferralReceipt.Warning(
                code.name(), pointer, messages.message(locale, code.name()), messages.hint(locale, code.name()));
    }
}
