/** The list of groups of lots within reach. */
package fr.clausesociale.contracts.reading.lotgroups;
