package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The national tabular export: a row for each holder in each state, latest state first, the rows of a contract anywhere. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NationalTableTest {

    private static final int ROWS = 9_000;
    private static final List<String> HOLDERS =
            List.of("90000001900019", "90000002700012", "90000007600019", "90000003500015");
    private static final String TITLES =
            "uid,id,nature,acheteur_id,acheteur_nom,titulaire_id,titulaire_typeIdentifiant,"
                    + "titulaire_nom,objet,montant,codeCPV,procedure,dureeMois,dateNotification,datePublicationDonnees,"
                    + "considerationsSociales,lieuExecution_code,lieuExecution_typeCode,modification_id,donneesActuelles\n";

    @Inject
    EntityManager database;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void a_table_of_states_latest_first_and_scattered_says_what_the_same_contracts_say_as_records() {
        String table = "T" + UUID.randomUUID().toString().substring(0, 6);
        String records = "R" + table.substring(1);
        Random random = new Random(20261130);
        List<List<String>> rowsByState =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<ObjectNode> json = new ArrayList<>();
        int rows = 0;
        while (rows < ROWS) {
            Contract contract = new Contract(json.size(), random);
            rows += contract.rows(table, rowsByState);
            json.add(contract.record(records));
        }
        StringBuilder file = new StringBuilder("\uFEFF").append(TITLES);
        for (int state = rowsByState.size() - 1; state >= 0; state--) {
            Collections.shuffle(rowsByState.get(state), random);
            rowsByState.get(state).forEach(file::append);
        }

        var told = admin.over(admin.send(file.toString(), "commit"), Duration.ofMinutes(3));
        var expected =
                admin.over(admin.send(Samples.file(json.toArray(ObjectNode[]::new)), "commit"), Duration.ofMinutes(3));

        assertThat(ImportSteps.counts(told)).isEqualTo(ImportSteps.counts(expected));
        assertThat(told.getLong("created")).isEqualTo(json.size());
        assertThat(stored(table)).hasSize(json.size()).isEqualTo(stored(records));
    }

    /** Amount, duration, day and the holders with their days, by number. */
    private List<String> stored(String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((List<?>) database.createNativeQuery(
                                        "select concat_ws(' ', substr(c.external_id, 8), c.amount,"
                                                + " c.duration_months, c.notified_on, c.ends_on, (select string_agg(concat_ws('/',"
                                                + " h ->> 'id', h ->> 'from', h ->> 'until'), ' ' order by h ->> 'id', h ->> 'from')"
                                                + " from jsonb_array_elements(c.lots -> 0 -> 'contractors') h))"
                                                + " from contract c where c.external_id like :prefix order by c.external_id")
                                .setParameter("prefix", prefix + "%")
                                .getResultList())
                        .stream().map(String::valueOf).toList());
    }

    /** A contract of one to four states, each with a day, an amount, a duration and one or two holders. */
    private static final class Contract {

        private record State(LocalDate day, String amount, int months, List<String> holders) {}

        private final int number;
        private final List<State> states = new ArrayList<>();

        Contract(int number, Random random) {
            this.number = number;
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
            int count = 1 + random.nextInt(4);
            for (int state = 0; state < count; state++) {
                List<String> holders = new ArrayList<>(HOLDERS);
                Collections.shuffle(holders, random);
                states.add(new State(
                        day,
                        25_000 + random.nextInt(900_000) + (random.nextBoolean() ? ".5" : ""),
                        1 + random.nextInt(60),
                        holders.subList(0, 1 + random.nextInt(2))));
                day = day.plusDays(1 + random.nextInt(120));
            }
        }

        private String title() {
            return "Travaux de voirie n° " + number;
        }

        /** @return how many */
        int rows(String prefix, List<List<String>> byState) {
            int rows = 0;
            for (int at = 0; at < states.size(); at++) {
                State state = states.get(at);
                for (String holder : state.holders()) {
                    byState.get(at)
                            .add(String.join(
                                            ",",
                                            Samples.BUYER + prefix + number,
                                            prefix + number,
                                            "Marché",
                                            Samples.BUYER,
                                            "Ville",
                                            holder,
                                            "SIRET",
                                            "Entreprise",
                                            title(),
                                            state.amount(),
                                            "45233140",
                                            "Procédure adaptée",
                                            state.months() + ".0",
                                            state.day().toString(),
                                            state.day().plusDays(9).toString(),
                                            "\"Clause sociale, Critère social\"",
                                            "21231",
                                            "Code commune",
                                            String.valueOf(at),
                                            String.valueOf(at == states.size() - 1))
                                    + "\n");
                    rows++;
                }
            }
            return rows;
        }

        ObjectNode record(String prefix) {
            ObjectNode record = Samples.contract(prefix + number).put("objet", title());
            State first = states.get(0);
            record.put("montant", Double.valueOf(first.amount()));
            record.put("dureeMois", first.months());
            record.put("dateNotification", first.day().toString());
            record.put("datePublicationDonnees", first.day().plusDays(9).toString());
            holders(record.putArray("titulaires"), first);
            ArrayNode modifications = record.putArray("modifications");
            for (State state : states.subList(1, states.size())) {
                ObjectNode one = Samples.modification(state.day().toString(), state.amount(), state.months());
                holders(one.putArray("titulaires"), state);
                modifications.add(one);
            }
            return record;
        }

        private static void holders(ArrayNode list, State state) {
            state.holders().forEach(id -> list.addObject().put("id", id).put("typeIdentifiant", "SIRET"));
        }
    }
}
