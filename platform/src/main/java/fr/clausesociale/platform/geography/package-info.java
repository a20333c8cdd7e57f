/**
 * Places of France by the code officiel géographique: communes past and present, postal codes, EPCI, départements, regions.
 * Edition 2026, shipped as a resource; how it is made and renewed is said in {@code src/geography/generate.mjs}.
 */
package fr.clausesociale.platform.geography;
