package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.ArchitectureRules;
import java.util.List;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("beneficiaries");
    }

    @Override
    protected List<String> packagesOfPeople() {
        return List.of("person", "referral", "identity", "candidate", "progress");
    }
}
