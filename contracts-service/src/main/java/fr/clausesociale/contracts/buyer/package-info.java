/** Buyers: what kind of body each is, and since when. */
package fr.clausesociale.contracts.buyer;
