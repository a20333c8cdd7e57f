/** What no request may contain, whatever it asks for. */
package fr.clausesociale.beneficiaries.content;
