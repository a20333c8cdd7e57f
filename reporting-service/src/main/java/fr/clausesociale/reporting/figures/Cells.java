package fr.clausesociale.reporting.figures;

import java.util.List;

/** An answer: the cells in the order of their values, and the total of all they are about. */
record Cells(List<Cell> rows, Cell total) {}
