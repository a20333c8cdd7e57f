package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Puts in force what was agreed ahead, on its day. Each by itself: one that fails holds up no other. */
@ApplicationScoped
class HandOversComing {

    private final HandOvers handOvers;
    private final HandOverChanges changes;
    private final PortfolioWork portfolios;
    private final BusinessClock clock;

    HandOversComing(HandOvers handOvers, HandOverChanges changes, PortfolioWork portfolios, BusinessClock clock) {
        this.handOvers = handOvers;
        this.changes = changes;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    @Scheduled(
            every = "{clausesociale.beneficiaries.hand-overs-coming:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void takeEffect() {
        takeEffectUpTo(clock.today());
    }

    void takeEffectUpTo(LocalDate today) {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> handOvers.due(today));
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> changes.takeEffect(id)));
        portfolios.applyDue(today);
    }
}
