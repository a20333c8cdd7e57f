package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.Separation;
import java.util.List;

/** What becomes of all that was recorded of two people while they were taken for one. In the transaction that parts them. */
public interface Parting {

    /**
     * What belongs to another pseudonym than the one it was recorded under.
     *
     * @throws fr.clausesociale.platform.problem.Problem where of something nobody said whose it is
     */
    List<Belonging> facts(Separation two);

    /** They are two again. @param facts as this said before */
    void parted(Separation two, List<Belonging> facts);
}
