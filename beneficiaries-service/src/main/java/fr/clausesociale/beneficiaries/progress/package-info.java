/** The local copy of what other services told about people: decisions and placements. */
package fr.clausesociale.beneficiaries.progress;
