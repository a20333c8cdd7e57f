package fr.clausesociale.beneficiaries.person.parameters;

import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All parameter sets. */
@ApplicationScoped
public class ParameterSets {

    /** Numbers below are those of sets that come with the service. */
    private static final int FIRST_MADE_HERE = 1_001;

    private final EntityManager database;

    ParameterSets(EntityManager database) {
        this.database = database;
    }

    /** @throws IllegalStateException where there is none of that number */
    public ParameterSet read(int number) {
        return number < FIRST_MADE_HERE
                ? ParameterSet.read(number)
                : local(number)
                        .map(LocalSet::set)
                        .orElseThrow(() -> new IllegalStateException("No parameter set " + number));
    }

    /** The number of the one that holds on a day. */
    public int on(LocalDate day) {
        return database.createQuery(
                        "from SetInForce s where s.inForceFrom <= :day order by s.inForceFrom desc, s.number desc",
                        SetInForce.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult()
                .number();
    }

    /** Those that hold or held or are to hold, by day. */
    public List<SetInForce> inForce() {
        return database.createQuery("from SetInForce s order by s.inForceFrom, s.number", SetInForce.class)
                .getResultList();
    }

    /** Those that were made here, the oldest first. */
    public List<LocalSet> local() {
        return database.createQuery("from LocalSet s order by s.number", LocalSet.class)
                .getResultList();
    }

    public Optional<LocalSet> local(int number) {
        return Optional.ofNullable(database.find(LocalSet.class, number));
    }

    /** For who is going to say something of it. */
    public Optional<LocalSet> held(int number) {
        return Optional.ofNullable(database.find(LocalSet.class, number, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The number of the next one that is made here. */
    public int next() {
        Integer last = database.createQuery("select max(s.number) from LocalSet s", Integer.class)
                .getSingleResult();
        return last == null ? FIRST_MADE_HERE : last + 1;
    }

    public LocalSet add(ParameterSet set, int basedOn, String by, String organisation, String reason, Instant madeAt) {
        LocalSet made = new LocalSet(set, basedOn, by, organisation, reason, madeAt);
        database.persist(made);
        database.flush();
        return made;
    }

    public void putInForce(int number, LocalDate from, String by, String reason) {
        database.persist(new SetInForce(number, from, by, reason));
        database.flush();
    }
}
