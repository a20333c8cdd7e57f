package fr.clausesociale.eligibility.access;

import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.access.AccessFilter;
import jakarta.enterprise.context.ApplicationScoped;

/** Which looks are asked for: a person was shown under whichever pseudonym was in use then, so those at all of them. */
@ApplicationScoped
class LooksAtPeople {

    private final Persons persons;

    LooksAtPeople(Persons persons) {
        this.persons = persons;
    }

    AccessFilter asked(AccessQuery query) {
        return query.filter(query.beneficiary == null ? null : persons.pseudonyms(query.beneficiary));
    }
}
