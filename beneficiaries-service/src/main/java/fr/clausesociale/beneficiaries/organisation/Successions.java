package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What hand-overs between organisations ask of the register. Whoever asks works from then on without the people. */
@ApplicationScoped
public class Successions {

    private final Organisations organisations;
    private final Registry registry;
    private final Confinement confinement;
    private final Desk desk;
    private final BusinessClock clock;

    Successions(
            Organisations organisations, Registry registry, Confinement confinement, Desk desk, BusinessClock clock) {
        this.organisations = organisations;
        this.registry = registry;
        this.confinement = confinement;
        this.desk = desk;
        this.clock = clock;
    }

    /** From here to its end the running transaction cannot read people. */
    public void confine() {
        confinement.enter();
    }

    public boolean isRegistered(String siret) {
        return organisations.find(siret).isPresent();
    }

    /** @throws fr.clausesociale.platform.problem.Problem unless the caller may bind this organisation */
    public void requireSpeaksFor(String siret) {
        desk.requireManagerOf(siret);
    }

    public boolean isAdministrator() {
        return desk.isAdministrator();
    }

    /** Both sides agreed, or an administrator decided: from now on everybody is told. */
    public void agreed(
            UUID id,
            String former,
            String successor,
            SuccessionKind kind,
            LocalDate effectiveOn,
            List<String> territories) {
        registry.succeed(
                organisations.requireForChange(former),
                new Succession(id, successor, kind, effectiveOn, territories, clock.now()));
    }
}
