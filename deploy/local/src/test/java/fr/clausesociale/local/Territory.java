package fr.clausesociale.local;

import fr.clausesociale.local.machine.Service;
import java.net.URI;

/**
 * One of the two territories of the demonstration clients, with what its callers do on the core path. Each step
 * expects that it succeeds.
 */
final class Territory {

    final String department;
    final String region;
    final String commune;
    private final String postalCode;
    private final String suffix;
    private final String companySiret;
    private final String buyerSiret;
    private final String facilitatorSiret;
    private final LocalSystem system;

    private Territory(
            LocalSystem system,
            String suffix,
            String department,
            String region,
            String commune,
            String postalCode,
            String companySiret,
            String buyerSiret,
            String facilitatorSiret) {
        this.system = system;
        this.suffix = suffix;
        this.department = department;
        this.region = region;
        this.commune = commune;
        this.postalCode = postalCode;
        this.companySiret = companySiret;
        this.buyerSiret = buyerSiret;
        this.facilitatorSiret = facilitatorSiret;
    }

    static Territory coteDOr(LocalSystem system) {
        return new Territory(
                system,
                "demo",
                "DEP-21",
                "REG-27",
                "21231",
                "21000",
                "90000001900019",
                "21210231300013",
                "90000003500015");
    }

    static Territory illeEtVilaine(LocalSystem system) {
        return new Territory(
                system,
                "demo2",
                "DEP-35",
                "REG-53",
                "35238",
                "35000",
                "90000002700012",
                "90000007600019",
                "90000004300019");
    }

    Api api(Service service, String role) {
        return new Api(system.base(service), system.token(suffix + "-" + role));
    }

    /** Whoever registers organisations, everywhere. */
    Api admin(Service service) {
        return new Api(system.base(service), system.token("demo-admin"));
    }

    Api national() {
        return new Api(URI.create(system.base(Service.REPORTING).toString()), system.token("demo-national"));
    }

    String postalCode() {
        return postalCode;
    }

    String buyerSiret() {
        return buyerSiret;
    }

    String facilitatorSiret() {
        return facilitatorSiret;
    }

    String companySiret() {
        return companySiret;
    }
}
