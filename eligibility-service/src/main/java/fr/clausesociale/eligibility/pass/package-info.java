/** What was recorded of the course of a PASS IAE since it was granted, and what its last day has become by it. */
package fr.clausesociale.eligibility.pass;
