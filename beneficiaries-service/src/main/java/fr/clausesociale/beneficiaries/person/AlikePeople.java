package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.Weighing;
import fr.clausesociale.beneficiaries.vault.KeyedIndex;
import fr.clausesociale.beneficiaries.vault.SealedText;
import fr.clausesociale.beneficiaries.vault.SealedTexts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds who of the people known may be one: by an index of keys, of which each leads to a bounded number, then weighed. Of as
 * many as are asked for at once, all are found in one statement.
 */
@ApplicationScoped
public class AlikePeople {

    /** At most as many people of one key are compared, the newest; that more have it is counted. */
    static final int BLOCK = 200;

    /** People are looked up one by one along their index, however many the planner takes them for: never by reading them all. */
    private static final String BY_KEYS = """
            select %s, found.place, found.asked
            from (select k.asked, m.beneficiary_id, max(m.place) as place
                  from unnest(cast(:asked as int[]), cast(:keys as bigint[])) k (asked, key)
                  cross join lateral (select beneficiary_id, row_number() over (order by beneficiary_id desc) as place
                                      from match_key where key = k.key
                                      order by beneficiary_id desc limit :block) m
                  group by k.asked, m.beneficiary_id) found
            cross join lateral (select * from beneficiary where id = found.beneficiary_id offset 0) b
            where b.status <> 'ERASED'""".formatted(DescribedRow.COLUMNS);

    private final EntityManager database;
    private final ModelInForce model;
    private final KeyedIndex index;
    private final SealedText number;
    private final SealedTexts further;
    private final Counter cut;

    AlikePeople(
            EntityManager database,
            ModelInForce model,
            KeyedIndex index,
            SealedText number,
            SealedTexts further,
            MeterRegistry meters) {
        this.database = database;
        this.model = model;
        this.index = index;
        this.number = number;
        this.further = further;
        this.cut = Counter.builder("clausesociale.matching.blocks.cut")
                .description("Recherches de personnes dont une clé mène à plus de personnes qu'il n'en est comparé")
                .register(meters);
    }

    /**
     * Who is looked for.
     *
     * @param keys under which they are looked for
     * @param except pseudonyms that are not looked at
     */
    public record Sought(Description who, Set<Long> keys, Collection<UUID> except) {

        public Sought(Description who, Collection<UUID> except) {
            this(who, BlockingKeys.soughtBy(who), except);
        }
    }

    /**
     * Which of the people known is meant, and who was looked at for it.
     *
     * @param seen the pseudonyms in use of all who were compared
     */
    public record Found(Choice<UUID> choice, Set<UUID> seen) {}

    /** Which of the people known is meant. Whoever has several pseudonyms is one, however many of them are alike. */
    Choice<UUID> choose(Description sought) {
        return choose(List.of(new Sought(sought, Set.of()))).get(0).choice();
    }

    /** The same of many, in their order; nobody of them is known by being looked for beside the others. */
    List<Found> choose(List<Sought> all) {
        return choose(all, List.of(model.present())).get(0);
    }

    /** The same by each of several models: who is compared is looked up once. */
    public List<List<Found>> choose(List<Sought> all, List<Model> judges) {
        List<List<DescribedRow>> known = by(all.stream().map(Sought::keys).toList());
        List<List<Found>> answers = new ArrayList<>();
        for (Model judge : judges) {
            List<Found> found = new ArrayList<>(all.size());
            for (int at = 0; at < all.size(); at++) {
                found.add(choose(all.get(at), known.get(at), judge));
            }
            answers.add(found);
        }
        return answers;
    }

    private static Found choose(Sought sought, List<DescribedRow> known, Model judge) {
        // in one order, so that of two who are as near always the same is named
        Map<UUID, Choice.Weighed<UUID>> best = new TreeMap<>();
        Set<UUID> seen = new HashSet<>();
        for (DescribedRow row : known) {
            if (sought.except().contains(row.id())) {
                continue;
            }
            seen.add(row.present());
            Weighing weighing = judge.weigh(row.description(), sought.who());
            best.merge(
                    row.present(),
                    new Choice.Weighed<>(row.present(), weighing),
                    (one, other) ->
                            one.weighing().nearness() >= other.weighing().nearness() ? one : other);
        }
        return new Found(
                Choice.among(new ArrayList<>(best.values()), judge.parameters().margin()), seen);
    }

    /** Everybody under one of the keys that each asks for, as far as blocks are read. */
    private List<List<DescribedRow>> by(List<Set<Long>> asked) {
        List<Integer> numbers = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        List<List<DescribedRow>> found = new ArrayList<>(asked.size());
        for (int at = 0; at < asked.size(); at++) {
            found.add(new ArrayList<>());
            for (Long key : index.sought(asked.get(at))) {
                numbers.add(at);
                keys.add(key);
            }
        }
        Set<Integer> more = new HashSet<>();
        for (Object row : database.createNativeQuery(BY_KEYS, Object[].class)
                .setParameter("asked", numbers.toArray(Integer[]::new))
                .setParameter("keys", keys.toArray(Long[]::new))
                .setParameter("block", BLOCK)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            int who = ((Number) columns[DescribedRow.WIDTH + 1]).intValue();
            if (((Number) columns[DescribedRow.WIDTH]).intValue() == BLOCK) {
                more.add(who);
            }
            found.get(who).add(DescribedRow.of(columns, number, further));
        }
        cut.increment(more.size());
        return found;
    }
}
