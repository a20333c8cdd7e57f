/** Who among the holders owes and has done which part of an obligation. */
package fr.clausesociale.contracts.obligation.share;
