package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Field;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.TermFrequencies;
import fr.clausesociale.beneficiaries.person.parameters.ParameterSets;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The model with the parameter set that is in force today, and how frequent names are among the people known here. */
@ApplicationScoped
public class ModelInForce {

    /** Another set, or names counted anew, hold everywhere after this. */
    private static final Duration LOOKED_UP_EVERY = Duration.ofMinutes(10);

    private final TermFrequencies shipped = TermFrequencies.shipped();
    private final EntityManager database;
    private final ParameterSets sets;
    private final BusinessClock clock;

    private volatile Held held;

    private record Held(Model model, Instant until) {}

    ModelInForce(EntityManager database, ParameterSets sets, BusinessClock clock) {
        this.database = database;
        this.sets = sets;
        this.clock = clock;
    }

    public Model present() {
        Held known = held;
        if (known == null || clock.now().isAfter(known.until())) {
            known = new Held(lookedUp(), clock.now().plus(LOOKED_UP_EVERY));
            held = known;
        }
        return known.model();
    }

    /** With a parameter set of before, or one that is to come. */
    public Model of(int number) {
        Model now = present();
        return now.parameters().number() == number ? now : now.with(sets.read(number));
    }

    /** Another set was put in force here: the next comparison looks it up. */
    public void forget() {
        held = null;
    }

    private Model lookedUp() {
        return new Model(
                sets.read(sets.on(clock.today())), shipped.with(shares(Field.LAST_NAME), shares(Field.FIRST_NAMES)));
    }

    private Map<String, Double> shares(Field field) {
        Map<String, Double> shares = new HashMap<>();
        database.createNativeQuery("select name, share from name_frequency where field = :field", Object[].class)
                .setParameter("field", field.name())
                .getResultList()
                .forEach(row -> shares.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).doubleValue()));
        return shares;
    }
}
