package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import jakarta.persistence.Embeddable;

/** Who refers: one SIRET may refer in two capacities, so the kind is part of who it is. */
@Embeddable
record Prescriber(String siret, String kind) {

    /** Of a reference of its own. */
    PeopleLocks.Key lock(String externalId) {
        return PeopleLocks.Key.reference(siret + "|" + kind, externalId);
    }
}
