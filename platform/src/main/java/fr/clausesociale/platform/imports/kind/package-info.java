/** What a kind of file has to say to be imported, and what it is told: records, their rows, what became of each. */
package fr.clausesociale.platform.imports.kind;
