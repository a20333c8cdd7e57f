package fr.clausesociale.beneficiaries.personaldata;

import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What this service keeps of a person.
 *
 * @param identities under each pseudonym
 * @param declarations all that was declared under each reference, the oldest first, opened
 * @param records the rows of every table that has a pseudonym of the person, by table
 */
record PersonalData(
        List<UUID> pseudonyms,
        List<BeneficiaryView> identities,
        List<Declaration> declarations,
        Map<String, List<Map<String, Object>>> records) {

    /** @param content as it was sent */
    record Declaration(UUID referralId, long revision, String act, Map<String, Object> content) {}
}
