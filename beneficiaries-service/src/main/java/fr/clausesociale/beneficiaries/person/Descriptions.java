package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.person.matching.PersonName;
import fr.clausesociale.beneficiaries.reach.Place;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody as they are compared: what stands in a field of which nothing is known is left out. */
public final class Descriptions {

    private Descriptions() {}

    /** @param place of residence; one that is not says nothing of the person */
    public static Description of(Identity identity, Place place) {
        return of(
                NameKey.plain(identity.lastName()),
                NameKey.plain(identity.firstNames()),
                identity.birthDate(),
                identity.sex(),
                place,
                Stream.ofNullable(identity.franceTravailId()));
    }

    /**
     * @param plainLastName as {@link NameKey#plain} writes it, as are the first names
     * @param place of residence; one that is not says nothing of the person
     * @param numbers all that were told as identifiers at France Travail
     */
    static Description of(
            String plainLastName,
            String plainFirstNames,
            LocalDate birthDate,
            Sex sex,
            Place place,
            Stream<String> numbers) {
        boolean lives = place != null && place.residence();
        return new Description(
                named(PersonName.last(plainLastName)),
                named(PersonName.first(plainFirstNames)),
                birthDate,
                sex == Sex.NOT_STATED ? null : sex.name(),
                lives ? place.commune() : null,
                lives ? place.department() : null,
                numbers.filter(FranceTravailId::isWellFormed).collect(Collectors.toSet()));
    }

    private static PersonName named(PersonName told) {
        return Placeholder.isKey(told.key()) ? PersonName.UNKNOWN : told;
    }
}
