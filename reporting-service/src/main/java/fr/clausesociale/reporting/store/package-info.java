/** The columnar copy of the published facts: one DuckDB file, which can be thrown away and built again at any time. */
package fr.clausesociale.reporting.store;
