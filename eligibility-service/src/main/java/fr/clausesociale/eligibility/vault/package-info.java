/** What is stored sealed: claims, grounds and profiles reveal health, offences or social care. */
package fr.clausesociale.eligibility.vault;
