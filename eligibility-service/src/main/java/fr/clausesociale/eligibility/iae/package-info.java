/** Where a facilitator records that a PASS IAE is suspended, prolonged or ends early. */
package fr.clausesociale.eligibility.iae;
