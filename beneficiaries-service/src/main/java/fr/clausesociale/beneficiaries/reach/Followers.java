package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The structures that are known to follow: those registered as such, those that follow a contract, and those whose
 * facilitators work with this service.
 * A referral can name no other: nobody would ever look after the person.
 */
@ApplicationScoped
public class Followers {

    private final EntityManager database;

    /** Those that are stored; a structure is never forgotten. */
    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    private final Register register;
    private final BusinessClock clock;

    Followers(EntityManager database, Register register, BusinessClock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    /** Whether somebody would look after a person whom this structure is named to follow. */
    public boolean known(String siret) {
        return siret != null
                && (stored.contains(siret)
                        || register.holds(siret, Roles.FACILITATOR, clock.today())
                        || isStored(siret));
    }

    private boolean isStored(String siret) {
        boolean found = !database.createNativeQuery("select 1 from known_follower where siret = ?1")
                .setParameter(1, siret)
                .getResultList()
                .isEmpty();
        if (found) {
            stored.add(siret);
        }
        return found;
    }

    /** A facilitator of that structure is at work here. */
    public void cameBy(String siret) {
        if (isNews(siret)) {
            QuarkusTransaction.requiringNew().run(() -> keep(siret));
            stored.add(siret);
        }
    }

    /** Whether telling of the structure would say something that is not stored. */
    public boolean isNews(String siret) {
        return siret != null && !stored.contains(siret) && Siret.isValid(siret);
    }

    /** Stores it in the caller's transaction; asked for again until that is certain to have ended well. */
    public void keep(String siret) {
        database.createNativeQuery("insert into known_follower (siret) values (?1) on conflict do nothing")
                .setParameter(1, siret)
                .executeUpdate();
    }

    /** Its storing has ended well. */
    public void kept(String siret) {
        stored.add(siret);
    }
}
