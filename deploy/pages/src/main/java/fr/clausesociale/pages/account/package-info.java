/** Who somebody is to the services, for whom they act and what they may do; who else acts for their organisation. */
package fr.clausesociale.pages.account;
