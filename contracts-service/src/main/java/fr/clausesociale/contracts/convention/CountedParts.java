package fr.clausesociale.contracts.convention;

import java.util.Map;
import java.util.UUID;

/**
 * Which pieces of contracts count for a caller: conditions on a piece with columns {@code commune} to {@code region}.
 *
 * @param inTerritory within the convention's territory
 * @param ownToo within that territory and one of the caller's own, whoever follows the contract
 * @param seen contracts that the caller sees
 * @param parameters of the conditions, none of them the one for {@code seen}
 */
record CountedParts(String inTerritory, String ownToo, UUID[] seen, Map<String, Object> parameters) {}
