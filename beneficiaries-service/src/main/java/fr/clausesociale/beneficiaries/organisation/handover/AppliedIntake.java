package fr.clausesociale.beneficiaries.organisation.handover;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns that the contracts of a hand-over are handed over. */
@ApplicationScoped
class AppliedIntake {

    private final Intake intake;
    private final Portfolios portfolios;

    AppliedIntake(Intake intake, Portfolios portfolios) {
        this.intake = intake;
        this.portfolios = portfolios;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("hand-overs")
    @Blocking
    @ActivateRequestContext
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    private void apply(Incoming event) {
        Applied applied = event.as(Applied.class);
        portfolios.appliedToContracts(applied.handOverId(), applied.contracts(), applied.parts(), applied.recordedAt());
    }

    /** What is read of {@code contracts.hand-over.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applied(UUID handOverId, int contracts, int parts, Instant recordedAt) {}
}
