package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.reach.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Whom a referral tells of, before it is known who that is. */
public final class Declared {

    private final Identity identity;
    private final Contact contact;
    private final Description description;
    private final Set<Long> keys;
    private final Set<Long> sought;

    /** @param place where the referral says that the person is */
    public Declared(Identity identity, Contact contact, Place place) {
        this.identity = identity;
        this.contact = contact;
        this.description = Descriptions.of(identity, place);
        this.keys = BlockingKeys.of(description);
        this.sought = BlockingKeys.soughtBy(description);
    }

    /** Others of whom it matters in which order they become known: they may find each other. */
    public static final class Company {

        private final Set<Long> keys = new HashSet<>();
        private final Set<Long> sought = new HashSet<>();

        /** @return whether somebody joined before who may find them, or whom they may find */
        public boolean join(Declared one) {
            boolean met = !Collections.disjoint(keys, one.sought) || !Collections.disjoint(sought, one.keys);
            keys.addAll(one.keys);
            sought.addAll(one.sought);
            return met;
        }
    }

    /** Under which they are found by others, once they are known. */
    Set<Long> keys() {
        return keys;
    }

    Set<Long> sought() {
        return sought;
    }

    Identity identity() {
        return identity;
    }

    Contact contact() {
        return contact;
    }

    Description description() {
        return description;
    }
}
