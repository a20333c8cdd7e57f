/**
 * Whether two descriptions are one person's (rapprochement d'identités), by a model of Fellegi and Sunter. Knows of no
 * database and of nobody: what is compared is handed in.
 */
package fr.clausesociale.beneficiaries.person.matching;
