package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.SecurityContract;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SecurityTest extends SecurityContract {

    @Override
    protected Set<String> openToTheUnregistered() {
        return Set.of("/v1/me", "/v1/invitations/acceptance");
    }
}
