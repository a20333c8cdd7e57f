package fr.clausesociale.platform.authority;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the register was read to its end: before, somebody withdrawn could still pass and somebody registered could not. */
@Readiness
@ApplicationScoped
class RegisterReady implements HealthCheck {

    private final Register register;

    RegisterReady(Register register) {
        this.register = register;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("register read")
                .status(register.isComplete())
                .build();
    }
}
