package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.referral.journey.ReferralStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a prescriber gets back for a referral: no identity, and the same whoever else referred the person.
 *
 * @param warnings what of it was not taken, because it says nothing
 */
record ReferralReceipt(UUID id, String externalId, ReferralStatus status, Instant receivedAt, List<Warning> warnings) {

    record Warning(String code, String pointer, String message, String hint) {}

    /** Every referral starts as received, whether or not the person was known. */
    static ReferralReceipt created(Referral referral, List<Warning> warnings) {
        return new ReferralReceipt(
                referral.id(), referral.externalId(), ReferralStatus.RECEIVED, referral.receivedAt(), warnings);
    }

    static ReferralReceipt repeated(Referral referral, ReferralStatus status, List<Warning> warnings) {
        return new ReferralReceipt(referral.id(), referral.externalId(), status, referral.receivedAt(), warnings);
    }
}
