/** The list of hand-overs that the caller's organisation is a side of. */
package fr.clausesociale.contracts.reading.handovers;
