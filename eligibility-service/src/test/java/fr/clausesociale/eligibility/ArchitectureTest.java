package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("eligibility");
    }
}
