/** Charters of territories (conventions, chartes): who signed when, what is aimed at each year, and how far it got. */
package fr.clausesociale.contracts.convention;
