package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.district.Districts;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.beneficiaries.reach.Places;
import fr.clausesociale.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a referral is not taken, because it says nothing: the rest is. Told to its prescriber, and only of its own words. */
@ApplicationScoped
class Doubts {

    /** Of communes that share a postal code. */
    private static final int SHOWN = 5;

    private final Followers followers;
    private final Places places;
    private final Districts districts;
    private final Messages messages;

    Doubts(Followers followers, Places places, Districts districts, Messages messages) {
        this.followers = followers;
        this.places = places;
        this.districts = districts;
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
        if (person.address() != null) {
            address(person.address(), locale, found);
        }
        return found;
    }

    private void address(ReferralRequest.Address address, Locale locale, List<ReferralReceipt.Warning> found) {
        String commune = address.communeCode();
        String postalCode = address.postalCode();
        if (commune != null && postalCode != null && !places.agree(commune, postalCode)) {
            found.add(warning(
                    locale,
                    "/person/address/postalCode",
                    BeneficiariesProblem.POSTAL_CODE_ELSEWHERE,
                    postalCode,
                    commune,
                    shortened(places.sharing(postalCode))));
        }
        if (address.qpv() != null) {
            Districts.Finding district = districts.check(
                    address.qpv(), places.home(commune, postalCode).orElse(null));
            switch (district.verdict()) {
                case UNKNOWN -> found.add(district(locale, BeneficiariesProblem.QPV_UNKNOWN, address, district));
                case ELSEWHERE -> found.add(district(locale, BeneficiariesProblem.QPV_ELSEWHERE, address, district));
                case NOT_CHECKED ->
                    found.add(district(locale, BeneficiariesProblem.QPV_NOT_CHECKED, address, district));
                case CONFIRMED -> {
                    // nothing to say
                }
            }
        }
    }

    private static String shortened(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    }

    private ReferralReceipt.Warning district(
            Locale locale, BeneficiariesProblem code, ReferralRequest.Address address, Districts.Finding found) {
        return warning(
                locale,
                "/person/address/qpv",
                code,
                address.qpv(),
                found.nearest() == null ? "-" : found.nearest(),
                found.place() == null ? "-" : found.place());
    }

    private ReferralReceipt.Warning warning(Locale locale, String pointer, BeneficiariesProblem code, Object... args) {
        return new ReferralReceipt.Warning(
                code.name(),
                pointer,
                messages.message(locale, code.name(), args),
                messages.hint(locale, code.name(), args));
    }
}
