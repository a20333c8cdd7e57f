package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.referral.history.WithdrawalReason;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Takes a referral back.
 *
 * @param comment the same in words, or null
 */
record WithdrawalRequest(
        @NotNull WithdrawalReason reason,
        @Reason @Size(max = 500) String comment) {}
