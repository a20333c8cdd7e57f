/**
 * Files taken in bulk: kept, worked off in the background record by record, reported row by row. Knows no kind of file itself:
 * a service has an {@link fr.clausesociale.platform.imports.kind.ImportKind} for each, and resources that ask
 * {@link fr.clausesociale.platform.imports.Imports}. In a service without a kind nothing runs.
 */
package fr.clausesociale.platform.imports;
