package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.Weighing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds who of the people known may be one: by an index of keys, of which each leads to a bounded number, then weighed. */
@ApplicationScoped
class AlikePeople {

    /** At most as many people of one key are compared, the newest; that more have it is counted. */
    static final int BLOCK = 200;

    private static final String BY_KEYS = """
            select %s, found.place
            from (select m.beneficiary_id, max(m.place) as place
                  from unnest(cast(:keys as bigint[])) k (key)
                  cross join lateral (select beneficiary_id, row_number() over (order by beneficiary_id desc) as place
                                      from match_key where key = k.key
                                      order by beneficiary_id desc limit :block) m
                  group by m.beneficiary_id) found
            join beneficiary b on b.id = found.beneficiary_id
            where b.status <> 'ERASED'""".formatted(DescribedRow.COLUMNS);

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final ModelInForce model;
    private final Counter cut;

    AlikePeople(EntityManager database, Beneficiaries beneficiaries, ModelInForce model, MeterRegistry meters) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.model = model;
        this.cut = Counter.builder("clausesociale.matching.blocks.cut")
                .description("Recherches de personnes dont une clé mène à plus de personnes qu'il n'en est comparé")
                .register(meters);
    }

    /** Which of the people known is meant. Whoever has several pseudonyms is one, however many of them are alike. */
    Choice<UUID> choose(Description sought) {
        return choose(sought, Set.of());
    }

    /** @param except pseudonyms that are not looked at */
    Choice<UUID> choose(Description sought, Collection<UUID> except) {
        Model judge = model.present();
        Map<UUID, Choice.Weighed<UUID>> best = new HashMap<>();
        for (DescribedRow row : by(BlockingKeys.soughtBy(sought))) {
            if (except.contains(row.id())) {
                continue;
            }
            UUID who = row.merged() ? beneficiaries.present(row.id()).id() : row.id();
            Weighing weighing = judge.weigh(row.description(), sought);
            best.merge(
                    who,
                    new Choice.Weighed<>(who, weighing),
                    (one, other) ->
                            one.weighing().nearness() >= other.weighing().nearness() ? one : other);
        }
        return Choice.among(new ArrayList<>(best.values()), judge.parameters().margin());
    }

    /** Everybody under one of the keys, as far as blocks are read. */
    List<DescribedRow> by(Set<Long> keys) {
        List<DescribedRow> found = new ArrayList<>();
        boolean more = false;
        for (Object row : database.createNativeQuery(BY_KEYS, Object[].class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .setParameter("block", BLOCK)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            more |= ((Number) columns[DescribedRow.WIDTH]).intValue() == BLOCK;
            found.add(DescribedRow.of(columns));
        }
        if (more) {
            cut.increment();
        }
        return found;
    }
}
