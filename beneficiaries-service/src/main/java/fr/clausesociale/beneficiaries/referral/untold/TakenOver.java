package fr.clausesociale.beneficiaries.referral.untold;

import java.time.Instant;
import java.util.List;

/** Who took over from whom while referrals waited: nobody hands over what was not brought to a person yet. */
public interface TakenOver {

    /** All that was handed over since an instant, or is just being. In the caller's transaction. */
    Since since(Instant earliest);

    /** To ask of many referrals without asking the database of each. */
    interface Since {

        /**
         * Who follows instead of a structure that a referral names.
         *
         * @param places of the person, by all their names
         * @param received when it was named: who had handed over before was meant all the same
         * @return its own SIRET where nobody does
         */
        String insteadOf(String named, List<String> places, Instant received);
    }
}
