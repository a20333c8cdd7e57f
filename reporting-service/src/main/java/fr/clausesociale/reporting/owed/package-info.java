/** What is owed under contracts and what was done of it, whether anything was worked or not: asked of the facts themselves. */
package fr.clausesociale.reporting.owed;
