/** What a transaction holds for itself until it ends, in one order for all. */
package fr.clausesociale.beneficiaries.lock;
