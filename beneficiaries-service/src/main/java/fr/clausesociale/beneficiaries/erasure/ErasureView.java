package fr.clausesociale.beneficiaries.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.erased.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An erasure, as it is shown.
 *
 * @param pseudonyms those of the person, behind which nobody is any more
 * @param doneBy subject of the token of whoever ordered it; absent where the time was over
 * @param referrals how many were erased with the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
        UUID id,
        List<UUID> pseudonyms,
        Cause cause,
        String reason,
        String doneBy,
        String organisation,
        int referrals,
        Instant doneAt) {

    static ErasureView of(Erasure erasure, List<UUID> pseudonyms) {
        return new ErasureView(
                erasure.id(),
                pseudonyms,
                erasure.cause(),
                erasure.reason(),
                erasure.doneBy(),
                erasure.organisation(),
                erasure.referrals(),
                erasure.doneAt());
    }
}
