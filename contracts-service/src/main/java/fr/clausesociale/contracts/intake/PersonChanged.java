package fr.clausesociale.contracts.intake;

import java.util.UUID;

/**
 * Something was learnt about a person. Told inside the transaction.
 *
 * @param linked that two pseudonyms are one person, or are two again; else a decision or who takes care of them
 */
public record PersonChanged(UUID beneficiaryId, boolean linked) {}
