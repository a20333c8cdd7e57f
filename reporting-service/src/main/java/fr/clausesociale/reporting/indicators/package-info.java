/** The dictionary of what figures mean. */
package fr.clausesociale.reporting.indicators;
