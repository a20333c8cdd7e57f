package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.beneficiaries.district.Districts;
import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.reach.Places;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
     * What was found out of a declaration.
     *
     * @param hash of its content
     * @param submission what it declares, as far as it is taken
     * @param place where it says that the person is
     * @param follower SIRET of the structure that it names, where somebody would look after the person there; else null
     */
    record Arrival(ReferralRequest request, String hash, Submission submission, Place place, String follower) {}

    /** Until the transaction ends nobody else receives these referrals. */
    void hold(Prescriber prescriber, Collection<ReferralRequest> requests) {
        locks.hold(requests.stream()
                .map(request -> prescriber.lock(request.externalId()))
                .toList());
    }

    /** Nobody else changes this referral. */
    void hold(Referral referral) {
        locks.hold(List.of(referral.prescriber().lock(referral.externalId())));
    }

    Arrival of(ReferralRequest request, Collection<String> territories) {
        return new Arrival(
                request,
                hash(request),
                request.submission(contact(request)),
                place(request, territories),
                follower(request));
    }

    /** How the person is reached, without the code of a district that there is not, or not there: it is not known then. */
    private Contact contact(ReferralRequest request) {
        Contact told = request.person().contact();
        boolean holds = told.qpv() == null || district(told).holds();
        return holds ? told : told.withoutDistrict();
    }

    private Districts.Finding district(Contact told) {
        return districts.check(
                told.qpv(), places.home(told.communeCode(), told.postalCode()).orElse(null));
    }

    private Place place(ReferralRequest request, Collection<String> territories) {
        ReferralRequest.Address address = request.person().address();
        return places.of(
                address == null ? null : address.communeCode(),
                address == null ? null : address.postalCode(),
                territories);
    }

    /** SIRET of the structure that it names, where somebody would look after the person there; else null. */
    private String follower(ReferralRequest request) {
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
