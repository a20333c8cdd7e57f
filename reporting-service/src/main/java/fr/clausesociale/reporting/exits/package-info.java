/** What became of people: exits by class, at the end and some months after, with how many are known. */
package fr.clausesociale.reporting.exits;
