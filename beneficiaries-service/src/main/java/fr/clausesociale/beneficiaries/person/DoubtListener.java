package fr.clausesociale.beneficiaries.person;

import java.util.UUID;

/** Is told that a person may be one who was known before them. In the transaction in which that is noted. */
public interface DoubtListener {

    void doubted(UUID person);
}
