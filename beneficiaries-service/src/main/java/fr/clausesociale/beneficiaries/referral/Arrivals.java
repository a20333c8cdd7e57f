package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.beneficiaries.district.Districts;
import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Declared;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.reach.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** What is found out of a declaration, whether it is the first under its reference or a later one. */
@ApplicationScoped
class Arrivals {

    private final PeopleLocks locks;
    private final Places places;
    private final Followers followers;
    private final Districts districts;
    private final ObjectMapper json;

    Arrivals(PeopleLocks locks, Places places, Followers followers, Districts districts, ObjectMapper json) {
        this.locks = locks;
        this.places = places;
        this.followers = followers;
        this.districts = districts;
        this.json = json;
    }

    /**
     * Until the transaction ends nobody else receives these referrals, nor makes known or corrects somebody of these names or
     * identifiers.
     */
    void hold(Prescriber prescriber, Collection<ReferralRequest> requests) {
        List<PeopleLocks.Key> keys = new ArrayList<>();
        for (ReferralRequest request : requests) {
            keys.add(prescriber.lock(request.externalId()));
            keys.addAll(Declared.locks(request.person().identity()));
        }
        locks.hold(keys);
    }

    /** Nobody else changes this referral. */
    void hold(Referral referral) {
        locks.hold(List.of(referral.prescriber().lock(referral.externalId())));
    }

    /** Nobody else makes known or corrects somebody of that name or identifier. */
    void hold(Identity identity) {
        locks.hold(Declared.locks(identity));
    }

    /** How the person is reached, without the code of a district that there is not, or not there: it is not known then. */
    Contact contact(ReferralRequest request) {
        Contact told = request.person().contact();
        boolean holds = told.qpv() == null || district(told).holds();
        return holds ? told : told.withoutDistrict();
    }

    private Districts.Finding district(Contact told) {
        return districts.check(
                told.qpv(), places.home(told.communeCode(), told.postalCode()).orElse(null));
    }

    Place place(ReferralRequest request, Collection<String> territories) {
        ReferralRequest.Address address = request.person().address();
        return places.of(
                address == null ? null : address.communeCode(),
                address == null ? null : address.postalCode(),
                territories);
    }

    /** SIRET of the structure that it names, where somebody would look after the person there; else null. */
    String follower(ReferralRequest request) {
        return followers.known(request.followedBy()) ? request.followedBy() : null;
    }

    /** Tells the same content sent again from another under the same number. */
    String hash(ReferralRequest request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
