/** Lines of a file of hours brought in: what they are about, against what they are checked, and told as statements, many at a time. */
package fr.clausesociale.contracts.statement.taking;
