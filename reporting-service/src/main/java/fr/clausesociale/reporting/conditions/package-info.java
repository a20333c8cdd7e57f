/** Which lines and facts count: a condition is put to both, and means the same of them. */
package fr.clausesociale.reporting.conditions;
