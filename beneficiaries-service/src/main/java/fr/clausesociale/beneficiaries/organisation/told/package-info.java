/** What is told of organisations, as it comes in: its words, and its shape. */
package fr.clausesociale.beneficiaries.organisation.told;
