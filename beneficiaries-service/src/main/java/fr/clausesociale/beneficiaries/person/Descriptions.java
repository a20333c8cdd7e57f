package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.person.matching.PersonName;
import fr.clausesociale.beneficiaries.reach.Place;
import java.util.Set;

/** An identity as it is compared: what stands in a field of which nothing is known is left out. */
final class Descriptions {

    private Descriptions() {}

    /** @param place of residence; one that is not says nothing of the person */
    static Description of(Identity identity, Place place) {
        boolean lives = place != null && place.residence();
        String number = FranceTravailId.orNull(identity.franceTravailId());
        return new Description(
                Placeholder.isName(identity.lastName())
                        ? PersonName.UNKNOWN
                        : PersonName.last(NameKey.plain(identity.lastName())),
                Placeholder.isName(identity.firstNames())
                        ? PersonName.UNKNOWN
                        : PersonName.first(NameKey.plain(identity.firstNames())),
                identity.birthDate(),
                identity.sex() == Sex.NOT_STATED ? null : identity.sex().name(),
                lives ? place.commune() : null,
                lives ? place.department() : null,
                number == null ? Set.of() : Set.of(number));
    }
}
