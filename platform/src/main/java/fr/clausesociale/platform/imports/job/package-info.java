/** An import as it stands in its table, and who works on it. */
package fr.clausesociale.platform.imports.job;
