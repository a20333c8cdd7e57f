package fr.clausesociale.reporting;

import fr.clausesociale.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("reporting");
    }
}
