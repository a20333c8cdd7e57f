package fr.clausesociale.contracts.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** How the database plans what a transaction asks. */
@ApplicationScoped
public class Plans {

    /** The same within a query, for all that follow it. */
    public static final String KEEP = "set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final EntityManager database;

    Plans(EntityManager database) {
        this.database = database;
    }

    /**
     * From here to the end of the transaction plans are kept. Each list is planned anew, since no two callers see alike; whoever
     * writes hundreds of rows of one kind would have every check of a key and every trigger of each row planned anew too. One for
     * all: left to choose, the database takes a plan for the one key at hand to be cheaper than that for any, and makes it each time.
     */
    public void keep() {
        database.createNativeQuery("select " + KEEP).getResultList();
    }
}
