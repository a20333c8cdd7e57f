/** Dated and scoped rule sets and what they say of a person on a day. Plain values: no database, no transport, no clock. */
package fr.clausesociale.eligibility.rules;
