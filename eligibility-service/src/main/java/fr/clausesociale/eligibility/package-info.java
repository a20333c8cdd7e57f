/** Who is eligible, why, under which rules and until when. Knows claims and evidence by pseudonym, never names. */
package fr.clausesociale.eligibility;
