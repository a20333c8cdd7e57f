package fr.clausesociale.contracts.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** How the database plans what a transaction asks. */
@ApplicationScoped
public class Plans {

    private final EntityManager database;

    Plans(EntityManager database) {
        this.database = database;
    }

    /**
     * From here to the end of the transaction plans are kept. Each list is planned anew, since no two callers see alike; whoever
     * writes hundreds of rows of one kind would have every check of a key and every trigger of each row planned anew too.
     */
    public void keep() {
        database.createNativeQuery("select set_config('plan_cache_mode', 'auto', true)")
                .getResultList();
    }
}
