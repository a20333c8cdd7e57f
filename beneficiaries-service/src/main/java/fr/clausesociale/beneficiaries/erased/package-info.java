/** Pseudonyms behind which there is nobody any more: that they are gone, and why, is all that is known of them. */
package fr.clausesociale.beneficiaries.erased;
