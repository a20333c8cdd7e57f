package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.district.Districts;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.beneficiaries.reach.Places;
import fr.clausesociale.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** One of them. @param args of its sentence */
    record Doubt(String pointer, BeneficiariesProblem code, List<String> args) {}

    /** In the language of who pushed it. */
    List<ReferralReceipt.Warning> of(ReferralRequest request, List<Locale> accepted) {
        Locale locale = Messages.locale(accepted);
        return of(request).stream()
                .map(doubt -> new ReferralReceipt.Warning(
                        doubt.code().name(),
                        doubt.pointer(),
                        messages.message(
                                locale, doubt.code().name(), doubt.args().toArray()),
                        messages.hint(locale, doubt.code().name(), doubt.args().toArray())))
                .toList();
    }

    List<Doubt> of(ReferralRequest request) {
        List<Doubt> found = new ArrayList<>();
        ReferralRequest.ReferredPerson person = request.person();
        if (person.noIdentifier()) {
            found.add(doubt("/person/franceTravailId", BeneficiariesProblem.FRANCE_TRAVAIL_ID_IGNORED));
        }
        if (person.noEmail()) {
            found.add(doubt("/person/email", BeneficiariesProblem.CONTACT_IGNORED));
        }
        if (person.noPhone()) {
            found.add(doubt("/person/phone", BeneficiariesProblem.CONTACT_IGNORED));
        }
        if (request.followedBy() != null && !followers.known(request.followedBy())) {
            found.add(doubt("/followedBy", BeneficiariesProblem.FOLLOWER_UNKNOWN));
        }
        if (person.address() != null) {
            address(person.address(), found);
        }
        return found;
    }

    private void address(ReferralRequest.Address address, List<Doubt> found) {
        String commune = address.communeCode();
        String postalCode = address.postalCode();
        if (commune != null && postalCode != null && !places.agree(commune, postalCode)) {
            found.add(doubt(
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
                case UNKNOWN -> found.add(district(BeneficiariesProblem.QPV_UNKNOWN, address, district));
                case ELSEWHERE -> found.add(district(BeneficiariesProblem.QPV_ELSEWHERE, address, district));
                case NOT_CHECKED -> found.add(district(BeneficiariesProblem.QPV_NOT_CHECKED, address, district));
                case CONFIRMED -> {
                    // nothing to say
                }
            }
        }
    }

    private static String shortened(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    }

    private static Doubt district(BeneficiariesProblem code, ReferralRequest.Address address, Districts.Finding found) {
        return doubt(
                "/person/address/qpv",
                code,
                address.qpv(),
                found.nearest() == null ? "-" : found.nearest(),
                found.place() == null ? "-" : found.place());
    }

    private static Doubt doubt(String pointer, BeneficiariesProblem code, Object... args) {
        return new Doubt(pointer, code, Arrays.stream(args).map(String::valueOf).toList());
    }
}
