/** Every error as RFC 9457 problem details: a stable code, its place, a French (or English) sentence and a hint. */
package fr.clausesociale.platform.problem;
