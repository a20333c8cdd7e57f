package fr.clausesociale.platform.things;

import fr.clausesociale.platform.testing.RequestContract;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlatformRequestTest extends RequestContract {}
