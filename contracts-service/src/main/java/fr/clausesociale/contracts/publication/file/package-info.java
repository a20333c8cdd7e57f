/** The records of a published file one after the other, in JSON, XML or as a table, as trees in the form of the JSON. */
package fr.clausesociale.contracts.publication.file;
