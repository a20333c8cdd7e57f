/** The promises within reach, listed and summed up beside the hours. */
package fr.clausesociale.contracts.reading.commitments;
