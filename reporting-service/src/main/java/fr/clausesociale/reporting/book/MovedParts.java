package fr.clausesociale.reporting.book;

import java.util.List;

/** Why a table moved between two moments: the parts of its cells, and those of the total. */
public record MovedParts(List<Moved> cells, List<Moved> total) {}
