package fr.clausesociale.contracts.contract.terms;

/** What identifies a contract among buyers' tools and published files: the buyer's SIRET as published and its number. */
public record ContractKey(String buyerSiret, String externalId) {}
