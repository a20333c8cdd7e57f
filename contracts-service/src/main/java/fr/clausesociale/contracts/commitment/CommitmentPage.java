package fr.clausesociale.contracts.commitment;

import java.util.List;

/** A page, for the OpenAPI document. */
record CommitmentPage(List<CommitmentView> items, String next, String resume) {}
