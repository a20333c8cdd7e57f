package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("beneficiaries");
    }
}
