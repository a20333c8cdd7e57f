/** How the codes of this service read, in French and English. */
package fr.clausesociale.contracts.nomenclature;
