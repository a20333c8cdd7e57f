/** Imports of this service as they are asked for and told: the rest of them is {@code fr.clausesociale.platform.imports}. */
package fr.clausesociale.contracts.imports;
