package fr.clausesociale.local;

import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.StartFailure;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the whole system, started once on free ports and a fresh data directory, stopped after the last test. */
final class RunningSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LocalSystem.class;
    }

    @Override
    public LocalSystem resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Held.class, key -> new Held(), Held.class)
                .system;
    }

    private static final class Held implements AutoCloseable {

        private final LocalSystem system;

        Held() {
            Layout here = Layout.here();
            Layout layout = here.withData(here.root().resolve("deploy/local/target/end-to-end"));
            Consumer<StartFailure> onDeath = failure -> {
                throw failure;
            };
            system = Keycloak.isWanted()
                    ? new LocalSystem(layout, Ports.free(), onDeath, Keycloak::new)
                    : new LocalSystem(layout, Ports.free(), onDeath);
            // A test run that is interrupted must not leave seven processes behind
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            system.start(true);
        }

        @Override
        public void close() {
            system.close();
        }
    }
}
