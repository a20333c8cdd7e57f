/** Kinds of organisations (familles de prescripteurs, catégories d'acheteurs, SIAE): dated lists that the service is shipped with. */
package fr.clausesociale.beneficiaries.organisation.kind;
