package fr.clausesociale.beneficiaries.referral;

import java.time.Instant;
import java.util.UUID;

/** What a prescriber gets back for a referral: no identity, and the same whoever else referred the person. */
record ReferralReceipt(UUID id, String externalId, ReferralStatus status, Instant receivedAt) {

    /** Every referral starts as received; what is known already shows when it is read. */
    static ReferralReceipt created(Referral referral) {
        return new ReferralReceipt(
                referral.id(), referral.externalId(), ReferralStatus.RECEIVED, referral.receivedAt());
    }

    static ReferralReceipt repeated(Referral referral, ReferralStatus status) {
        return new ReferralReceipt(referral.id(), referral.externalId(), status, referral.receivedAt());
    }
}
