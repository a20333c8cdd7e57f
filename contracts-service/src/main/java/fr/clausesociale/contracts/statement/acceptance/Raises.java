package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Over;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Accepted hours are raised by nobody alone, as none are accepted by one alone: what one asks for is kept until another asks for
 * the same, or the employer, the buyer or another structure has confirmed it and it is asked for again. Who may be the other is a
 * dated value.
 */
@ApplicationScoped
public class Raises {

    private static final String ALONE = "ALONE";

    private final EntityManager database;
    private final Policies policies;
    private final WhoConfirms confirms;
    private final BusinessClock clock;

    Raises(EntityManager database, Policies policies, WhoConfirms confirms, BusinessClock clock) {
        this.database = database;
        this.policies = policies;
        this.confirms = confirms;
        this.clock = clock;
    }

    /** @param days of the hours, in one form; empty where none are told */
    public record Asked(UUID entryId, BigDecimal hours, String days, String reason) {}

    /**
     * Whether the hours are raised now; else it is kept that this was asked for. The statement is held.
     *
     * @param statement that the hours were told with
     */
    public boolean agreed(Asked what, Actor by, Submitted statement, PolicySubject subject) {
        String allowed = policies.about(List.of(subject.contract()), Policy.ACCEPTANCE_RAISED)
                .code(clock.today(), Policy.ACCEPTANCE_RAISED, subject)
                .orElse(KeyedIn.REFUSED.name());
        Raise before = database.find(Raise.class, what.entryId());
        boolean agreed = ALONE.equals(allowed)
                || before != null && before.is(what) && agreed(before.as(statement), by, KeyedIn.valueOf(allowed));
        if (!agreed && (before == null || !before.is(what))) {
            Raise raise = before == null ? new Raise(what.entryId()) : before;
            raise.asked(what, by, clock.now());
            database.persist(raise);
        }
        return agreed;
    }

    private static boolean agreed(Submitted asked, Actor by, KeyedIn allowed) {
        return !asked.involves(by) || WhoAccepts.within(asked, by, allowed).isPresent();
    }

    /** Nothing is raised under what is closed. Whatever takes hours back ends what was asked of them: the database sees to that. */
    void onOver(@Observes Over over) {
        database.createNativeQuery("delete from hours_raise r using hours_entry e where e.id = r.entry_id"
                        + " and e.contract_id = any (cast(:contracts as uuid[]))")
                .setParameter("contracts", over.contracts().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What is asked for; null where nothing is. */
    public RaiseView of(UUID entryId) {
        Raise raise = database.find(Raise.class, entryId);
        return raise == null ? null : raise.view();
    }

    /** Somebody else says that it is right. */
    public RaiseView confirm(UUID entryId, Submitted statement) {
        Raise raise = database.find(Raise.class, entryId);
        if (raise == null) {
            throw Problem.of(ContractsProblem.NOTHING_RAISED);
        }
        raise.confirm(confirms.of(raise.as(statement)));
        return raise.view();
    }
}
