package fr.clausesociale.contracts.intake;

import java.util.UUID;

/** Something was learnt about a person: a decision, or that two pseudonyms are one. Told inside the transaction. */
public record PersonChanged(UUID beneficiaryId) {}
