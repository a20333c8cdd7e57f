/** Forgetting somebody: everywhere, with a reason, and so that hours, links and figures stay what they are. */
package fr.clausesociale.beneficiaries.erasure;
