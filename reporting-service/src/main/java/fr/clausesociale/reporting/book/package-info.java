/**
 * The lines in the form in which they are asked for: flat columns in memory, sorted by person, so that one pass over them
 * adds hours and counts people without looking anybody up.
 */
package fr.clausesociale.reporting.book;
