/** What territories and programmes aim at, against what was done: conventions by year, programmes by their share of all hours. */
package fr.clausesociale.reporting.targets;
