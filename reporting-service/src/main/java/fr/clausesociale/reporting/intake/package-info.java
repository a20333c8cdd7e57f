/** Reads the topics into the columnar copy and knows how far it is. */
package fr.clausesociale.reporting.intake;
