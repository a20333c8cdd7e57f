package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.platform.authority.Succession;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import fr.clausesociale.platform.time.BusinessClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Learns from the register of organisations, as every service does, who took over from whom: it cannot reach people itself. */
@ApplicationScoped
class PortfolioIntake {

    private static final Logger LOG = Logger.getLogger(PortfolioIntake.class);

    private final Intake intake;
    private final PortfolioWork portfolios;
    private final BusinessClock clock;

    PortfolioIntake(Intake intake, PortfolioWork portfolios, BusinessClock clock) {
        this.intake = intake;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("organisations")
    @Blocking
    @ActivateRequestContext
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::keep);
        try {
            portfolios.applyDue(clock.today());
        } catch (RuntimeException failure) {
            // what is known is tried again every minute; nothing more is to be read of the record
            LOG.warn("A hand-over could not be applied yet", failure);
        }
    }

    private void keep(Incoming event) {
        Succession.toldBy(event).forEach(one -> portfolios.keep(Portfolio.of(one, clock.now())));
    }
}
