/** Files taken in bulk: kept, worked off in the background record by record, reported row by row. Knows no kind of file itself. */
package fr.clausesociale.platform.imports;
