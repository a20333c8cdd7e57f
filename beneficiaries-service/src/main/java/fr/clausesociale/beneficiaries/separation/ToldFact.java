package fr.clausesociale.beneficiaries.separation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Whose a fact is that does not tell so itself.
 *
 * @param belongsTo a pseudonym of one of the two
 */
public record ToldFact(@NotNull UUID factId, @NotNull UUID belongsTo) {}
