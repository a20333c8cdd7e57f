/** The hours of a company's people: what is owed, what is declared month by month, what became of it. */
package fr.clausesociale.pages.hours;
