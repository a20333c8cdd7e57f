package fr.clausesociale.beneficiaries.referral.untold;

import fr.clausesociale.beneficiaries.referral.history.Act;
import java.util.UUID;

/**
 * A declaration that waits.
 *
 * @param place counts them as they came
 * @param lives whether it says where the person lives
 */
public record Untold(long place, UUID referral, Act act, boolean lives) {}
