package fr.clausesociale.platform.imports;

import java.util.Set;

/**
 * Which records of an import are reported.
 *
 * @param allUpTo number of the last of those that are reported without a gap
 * @param beyond numbers of others
 */
record RowsDone(long allUpTo, Set<Long> beyond) {

    static final RowsDone NONE = new RowsDone(0, Set.of());
}
