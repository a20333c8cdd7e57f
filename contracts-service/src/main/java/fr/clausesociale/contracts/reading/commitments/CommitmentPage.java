package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.commitment.CommitmentView;
import java.util.List;

/** A page, for the OpenAPI document. */
record CommitmentPage(List<CommitmentView> items, String next, String resume) {}
