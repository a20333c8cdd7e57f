/** All that is kept of the person behind a pseudonym, for who has to give it out to them (art. 15 GDPR). */
package fr.clausesociale.contracts.personaldata;
