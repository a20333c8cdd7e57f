/** What asks everything else and is asked by nobody: lists, gaps, next actions, totals and forecasts. */
package fr.clausesociale.contracts.reading;
