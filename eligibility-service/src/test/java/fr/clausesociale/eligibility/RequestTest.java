package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.RequestContract;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RequestTest extends RequestContract {}
