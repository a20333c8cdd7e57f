/** Tables of figures as files: what spreadsheets, statistical tools and columnar engines read. */
package fr.clausesociale.reporting.forms;
