package fr.clausesociale.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a list reads for a row is what is read for one contract. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PolicyInQueryTest {

    private static final Policy POLICY = Policy.FOLLOWUP_DAYS_TO_PLACE;
    private static final String QUERY = "select " + PolicyInQuery.value(POLICY, "c.id", "c", "'NPNRU_GUP'", "day")
            + " from Contract c where c.id = :id";

    @Inject
    EntityManager database;

    @Inject
    Policies policies;

    @Inject
    BusinessClock clock;

    @Test
    void for_every_choice_of_scopes_that_have_a_value_the_query_and_the_set_agree() {
        UUID contract = UUID.fromString(Api.newContract(clock.today()));
        QuarkusTransaction.begin();
        try {
            Territory place = territory(contract);
            List<Scope> scopes = List.of(
                    new Scope(ScopeKind.CONTRACT, contract.toString()),
                    new Scope(ScopeKind.PROGRAMME, "NPNRU_GUP"),
                    new Scope(ScopeKind.TERRITORY, "COM-" + place.commune()),
                    new Scope(ScopeKind.TERRITORY, "EPCI-" + place.epci()),
                    new Scope(ScopeKind.TERRITORY, "DEP-" + place.department()),
                    new Scope(ScopeKind.TERRITORY, "REG-" + place.region()));
            for (int chosen = 0; chosen < 1 << scopes.size(); chosen++) {
                database.createQuery("delete from PolicyValue v where v.name = :name and v.scopeKind <> NATIONAL")
                        .setParameter("name", POLICY.key())
                        .executeUpdate();
                set(new Scope(ScopeKind.TERRITORY, "DEP-35"), clock.today(), "999");
                set(new Scope(ScopeKind.PROGRAMME, "PNRU"), clock.today(), "998");
                for (int i = 0; i < scopes.size(); i++) {
                    if ((chosen & 1 << i) != 0) {
                        set(scopes.get(i), clock.today(), String.valueOf(i + 1));
                    }
                }
                PolicySubject subject = new PolicySubject(contract, "NPNRU_GUP", place);
                for (LocalDate day : List.of(clock.today(), clock.today().minusDays(1))) {
                    assertThat(read(contract, day))
                            .isEqualTo(policies.about(List.of(contract), POLICY)
                                    .code(day, POLICY, subject)
                                    .orElse(null));
                }
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Territory territory(UUID contract) {
        Object[] row = (Object[]) database.createQuery(
                        "select c.commune, c.epci, c.department, c.region from Contract c where c.id = :id",
                        Object[].class)
                .setParameter("id", contract)
                .getSingleResult();
        return new Territory((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }

    private String read(UUID contract, LocalDate day) {
        return database.createQuery(QUERY, String.class)
                .setParameter("id", contract)
                .setParameter("day", day)
                .getSingleResult();
    }

    private void set(Scope scope, LocalDate from, String value) {
        policies.persist(PolicyValue.of(
                new PolicyRequest(POLICY.key(), scope, from, null, value, "charte", Confidence.KNOWN),
                clock.now(),
                null));
        policies.flush();
    }
}
