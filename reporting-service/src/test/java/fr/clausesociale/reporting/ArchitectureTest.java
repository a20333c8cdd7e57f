package fr.clausesociale.reporting;

import fr.clausesociale.platform.testing.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("reporting");
    }

    /** The rows behind a figure are read from the columnar engine. */
    @Override
    protected Set<String> listsOfOtherStores() {
        return Set.of("figures.RowsBehind", "figures.RowsResource");
    }
}
