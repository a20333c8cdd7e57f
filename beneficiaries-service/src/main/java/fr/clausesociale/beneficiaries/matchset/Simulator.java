package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.person.AlikePeople;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.ModelInForce;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import fr.clausesociale.beneficiaries.person.matching.Model;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tries a set on the past: on what people decided, and on whom the newest people would be taken for. Changes nothing. */
@ApplicationScoped
class Simulator {

    private static final int PAIRS = 5_000;
    private static final int PEOPLE = 1_000;
    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final AlikePeople alike;
    private final ModelInForce model;

    Simulator(EntityManager database, AlikePeople alike, ModelInForce model) {
        this.database = database;
        this.alike = alike;
        this.model = model;
    }

    Simulation of(int number) {
        Model before = model.present();
        Model after = model.of(number);
        List<Simulation.Pairs> pairs = pairs(before, after);
        int contradicted = pairs.stream()
                .filter(one -> one.decided() == MatchPair.Status.DISTINCT && one.after() == Likeness.SAME)
                .mapToInt(Simulation.Pairs::count)
                .sum();
        return new Simulation(number, before.parameters().number(), pairs, people(before, after), contradicted);
    }

    private List<Simulation.Pairs> pairs(Model before, Model after) {
        Counts counts = new Counts();
        database.createQuery(
                        "select p.status, o, n from MatchPair p, Beneficiary o, Beneficiary n where p.status <> :open"
                                + " and o.id = p.older and n.id = p.newer order by p.id desc",
                        Object[].class)
                .setParameter("open", MatchPair.Status.OPEN)
                .setMaxResults(PAIRS)
                .getResultList()
                .forEach(row -> counts.add(
                        ((MatchPair.Status) row[0]).name(),
                        likeness(before, (Beneficiary) row[1], (Beneficiary) row[2])
                                .name(),
                        likeness(after, (Beneficiary) row[1], (Beneficiary) row[2])
                                .name()));
        return counts.told(key -> new Simulation.Pairs(
                MatchPair.Status.valueOf(key.get(0)),
                Likeness.valueOf(key.get(1)),
                Likeness.valueOf(key.get(2)),
                counts.of(key)));
    }

    private static Likeness likeness(Model model, Beneficiary one, Beneficiary other) {
        return model.weigh(one.description(), other.description()).likeness();
    }

    private List<Simulation.People> people(Model before, Model after) {
        List<AlikePeople.Sought> newest = database
                .createQuery("from Beneficiary b where b.status = ACTIVE order by b.id desc", Beneficiary.class)
                .setMaxResults(PEOPLE)
                .getResultList()
                .stream()
                .map(person -> new AlikePeople.Sought(person.description(), List.of(person.id())))
                .toList();
        Counts counts = new Counts();
        for (int from = 0; from < newest.size(); from += AT_ONCE) {
            List<List<AlikePeople.Found>> both =
                    alike.choose(newest.subList(from, Math.min(newest.size(), from + AT_ONCE)), List.of(before, after));
            for (int at = 0; at < both.get(0).size(); at++) {
                counts.add(
                        both.get(0).get(at).choice().likeness().name(),
                        both.get(1).get(at).choice().likeness().name());
            }
        }
        return counts.told(key ->
                new Simulation.People(Likeness.valueOf(key.get(0)), Likeness.valueOf(key.get(1)), counts.of(key)));
    }

    /** How often the same was met, in one order. */
    private static final class Counts {

        private final Map<String, List<String>> keys = new TreeMap<>();
        private final Map<String, Integer> counts = new TreeMap<>();

        private void add(String... key) {
            String name = String.join(" ", key);
            keys.putIfAbsent(name, List.of(key));
            counts.merge(name, 1, Integer::sum);
        }

        private int of(List<String> key) {
            return counts.get(String.join(" ", key));
        }

        private <T> List<T> told(Function<List<String>, T> line) {
            return new ArrayList<>(keys.values().stream().map(line).toList());
        }
    }
}
