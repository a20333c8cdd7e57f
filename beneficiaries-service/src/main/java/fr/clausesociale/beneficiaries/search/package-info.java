/** Finding people by what is known of them, for those who may: whom the caller sees, and nobody else. */
package fr.clausesociale.beneficiaries.search;
