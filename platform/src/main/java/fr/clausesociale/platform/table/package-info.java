/**
 * Tables as people send them: text parted by commas, semicolons or tabulators in whatever encoding, sheets of workbooks; and
 * records as JSON.
 */
package fr.clausesociale.platform.table;
