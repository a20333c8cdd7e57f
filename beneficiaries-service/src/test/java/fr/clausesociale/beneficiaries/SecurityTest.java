package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.SecurityContract;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SecurityTest extends SecurityContract {}
