package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.platform.access.AccessFilter;
import jakarta.enterprise.context.ApplicationScoped;

/** Which looks are asked for: a person was shown under whichever pseudonym was in use then, so those at all of them. */
@ApplicationScoped
class LooksAtPeople {

    private final Beneficiaries beneficiaries;

    LooksAtPeople(Beneficiaries beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    AccessFilter asked(AccessQuery query) {
        return query.filter(
                query.beneficiary == null
                        ? null
                        : beneficiaries.pseudonyms(query.beneficiary).all());
    }
}
