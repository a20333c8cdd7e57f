/** Labels of the codes that figures are broken down by. */
package fr.clausesociale.reporting.nomenclatures;
