/** What is expected to be done by the end of an obligation, by the placements there are. */
package fr.clausesociale.contracts.reading.forecast;
