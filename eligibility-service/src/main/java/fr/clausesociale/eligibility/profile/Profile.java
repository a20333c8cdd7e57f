package fr.clausesociale.eligibility.profile;

import fr.clausesociale.eligibility.key.ProfiledCriteria;
import fr.clausesociale.eligibility.person.AgeBand;
import fr.clausesociale.eligibility.person.Declaration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The person in coarse terms on the day of a decision; it never changes, so that a later move or birthday changes no figure.
 * Restricted: the body of {@code eligibility.profile.v1}, always sealed. Only under whose key its criteria are sealed may change.
 *
 * @param criteria those that tell nothing of health, offences or social care
 * @param sealedCriteria the others, under the person's own key, or null; once that is destroyed nobody knows them
 * @param sealedFor the pseudonym whose key that is, where it is another than the one it names; else null
 * @param sealing counts how often they were sealed anew
 * @param qpv YES, or UNKNOWN: an address without the code of a district is not known to lie outside
 */
public record Profile(
        UUID decisionId,
        UUID beneficiaryId,
        LocalDate assessedOn,
        AgeBand ageBand,
        String sex,
        String epci,
        String department,
        String qpv,
        String education,
        List<String> criteria,
        String sealedCriteria,
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason,
        UUID sealedFor,
        int sealing) {

    private static final String NOT_STATED = "NOT_STATED";

    public static Profile of(
            UUID decisionId, Declaration person, LocalDate assessedOn, ProfiledCriteria criteria, Instant recordedAt) {
        return new Profile(
                decisionId,
                person.beneficiaryId(),
                assessedOn,
                AgeBand.on(assessedOn, person.birthDate()),
                person.sex() == null ? NOT_STATED : person.sex(),
                person.residence().epci(),
                person.residence().department(),
                person.residence().qpv() == null ? "UNKNOWN" : "YES",
                person.education() == null ? NOT_STATED : person.education(),
                criteria.open(),
                criteria.sealed(),
                assessedOn,
                recordedAt,
                null,
                null,
                0);
    }

    /** The pseudonym under whose key criteria are sealed. */
    public UUID keyHolder() {
        return sealedFor == null ? beneficiaryId : sealedFor;
    }

    /** The same with its sealed criteria under another key. @param holder whose key that is */
    public Profile sealedAnew(String sealed, UUID holder) {
        return new Profile(
                decisionId,
                beneficiaryId,
                assessedOn,
                ageBand,
                sex,
                epci,
                department,
                qpv,
                education,
                criteria,
                sealed,
                effectiveFrom,
                recordedAt,
                reason,
                holder.equals(beneficiaryId) ? null : holder,
                sealing + 1);
    }
}
