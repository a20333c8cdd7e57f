/** What was promised beyond hours (engagements): offered under an award criterion, by a programme or locally. */
package fr.clausesociale.contracts.commitment;
