package fr.clausesociale.beneficiaries.referral.untold;

import java.util.List;

/** Brings declarations to the people they are about, and says so with {@link UntoldDeclarations#done}. */
public interface Teller {

    /** In the caller's transaction, in which nobody else does so. @param due in the order in which they came */
    void tell(List<Untold> due);
}
