/** One placement as it is answered, and the list of those within reach. */
package fr.clausesociale.contracts.reading.placements;
