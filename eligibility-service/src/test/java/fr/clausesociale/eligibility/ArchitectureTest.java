package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.ArchitectureRules;
import java.util.List;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("eligibility");
    }

    @Override
    protected List<String> packagesOfPeople() {
        return List.of("person", "decision");
    }
}
