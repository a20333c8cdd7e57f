package fr.clausesociale.beneficiaries.link;

import java.util.UUID;

/**
 * That a fact belongs to another pseudonym than the one it was recorded under, which it keeps wherever it is published.
 *
 * @param factId identifier of the referral, decision, change or placement
 * @param recordedUnder the pseudonym that the fact names
 * @param belongsTo the pseudonym that it is to be counted under
 */
public record Belonging(FactKind kind, UUID factId, UUID recordedUnder, UUID belongsTo) {}
