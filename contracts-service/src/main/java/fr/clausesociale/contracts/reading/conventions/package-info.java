/** The list of conventions within reach. */
package fr.clausesociale.contracts.reading.conventions;
