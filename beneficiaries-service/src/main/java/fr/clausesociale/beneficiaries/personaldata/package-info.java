/** All that is kept of a person here, for who has to give it out to them (art. 15 GDPR). */
package fr.clausesociale.beneficiaries.personaldata;
