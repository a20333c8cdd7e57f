package fr.clausesociale.contracts.contract.terms;

import java.util.UUID;

/** What features that build on contracts have recorded of a holder of a lot: it keeps the holder from being dropped. */
public interface HolderUse {

    /** @param lot in which the holder has or had a part */
    boolean of(Contractor holder, UUID lot);
}
