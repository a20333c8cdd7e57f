/**
 * Which pseudonym stands for which, and since when (liens entre pseudonymes): history, for ever, and of pseudonyms only, so
 * that the erasure of a person leaves it.
 */
package fr.clausesociale.beneficiaries.link;
