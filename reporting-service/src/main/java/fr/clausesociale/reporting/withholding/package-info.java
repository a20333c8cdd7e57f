/** What has to be withheld of a table for what is withheld of it. */
package fr.clausesociale.reporting.withholding;
