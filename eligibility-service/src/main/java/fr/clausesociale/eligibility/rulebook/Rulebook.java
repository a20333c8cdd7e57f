package fr.clausesociale.eligibility.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.eligibility.rules.RuleSetText;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The rule sets known at this moment. As none is ever changed or taken away, their number tells whether there are new ones. */
@ApplicationScoped
public class Rulebook {

    private record Known(long adopted, RuleSets sets) {}

    private final EntityManager database;
    private final ObjectMapper json;
    private volatile Known known = new Known(0, RuleSets.shipped());

    Rulebook(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = JsonConventions.ofEvents(json);
    }

    public RuleSets sets() {
        long adopted = database.createQuery("select count(r) from AdoptedRuleSet r", Long.class)
                .getSingleResult();
        Known before = known;
        if (before.adopted() == adopted) {
            return before.sets();
        }
        RuleSets sets = RuleSets.shipped();
        for (AdoptedRuleSet row : database.createQuery(
                        "from AdoptedRuleSet r order by r.adoptedAt, r.version", AdoptedRuleSet.class)
                .getResultList()) {
            sets = sets.with(read(row.text()));
        }
        known = new Known(adopted, sets);
        return sets;
    }

    /** Puts a rule set that was checked in force from its first day on. Administrators wait for each other until it is kept. */
    public void adopt(RuleSetText text, String by, Instant now) {
        database.persist(new AdoptedRuleSet(text.version(), write(text), by, now));
        database.flush();
    }

    /** Keeps others from adopting until the transaction ends: what one is checked against then holds. */
    public void hold() {
        database.createNativeQuery("lock table rule_set in share row exclusive mode")
                .executeUpdate();
    }

    private RuleSetText read(String text) {
        try {
            return json.readValue(text, RuleSetText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule set that is in force cannot be read", e);
        }
    }

    private String write(RuleSetText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
