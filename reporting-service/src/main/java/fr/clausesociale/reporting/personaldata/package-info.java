/** What this service keeps of somebody, for who answers for personal data: facts by pseudonym, never a name. */
package fr.clausesociale.reporting.personaldata;
