/** Who must do what next, what lies ahead or is late, and the signals that tell of it. */
package fr.clausesociale.contracts.reading.nextactions;
