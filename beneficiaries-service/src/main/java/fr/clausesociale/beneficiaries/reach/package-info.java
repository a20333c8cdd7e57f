/** Where people are and who may see them. */
package fr.clausesociale.beneficiaries.reach;
