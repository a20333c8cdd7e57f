package fr.clausesociale.contracts;

import fr.clausesociale.platform.testing.ArchitectureRules;

class ContractsArchitectureTest extends ArchitectureRules {

    ContractsArchitectureTest() {
        super("contracts");
    }
}
