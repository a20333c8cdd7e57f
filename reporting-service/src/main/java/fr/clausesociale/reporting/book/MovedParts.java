package fr.clausesociale.reporting.book;

import java.util.List;

/**
 * Why a table moved between two moments: how it stands at the later one, the parts of what moved of its cells, and those of the
 * total. What was known at the earlier moment is what is known at the later one, less all parts.
 */
public record MovedParts(Counts later, List<Moved> cells, List<Moved> total) {}
