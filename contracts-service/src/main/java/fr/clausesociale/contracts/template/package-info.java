/** Empty tables of hours for an obligation, an employer and a month, to be filled in and sent as a file. */
package fr.clausesociale.contracts.template;
