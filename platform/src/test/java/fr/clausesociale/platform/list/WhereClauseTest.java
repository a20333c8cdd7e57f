package fr.clausesociale.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.clausesociale.platform.caller.Jurisdiction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhereClauseTest {

    @Test
    void conditions_with_an_or_hold_beside_others() {
        assertThat(new WhereClause().add("c.a = 1 or c.b = 1").add("c.c = 1").all())
                .containsExactly("(c.a = 1 or c.b = 1)", "(c.c = 1)");
    }

    @Test
    void what_is_not_asked_for_narrows_nothing() {
        assertThat(new WhereClause()
                        .where("c.a = :a", "a", null)
                        .flag("c.b", null)
                        .all())
                .isEmpty();
    }

    @Test
    void one_name_never_stands_for_two_values() {
        WhereClause one = new WhereClause().add("c.a = :a", "a", 1);
        assertThatIllegalStateException().isThrownBy(() -> one.add(new WhereClause().add("c.b = :a", "a", 2)));
        assertThat(new WhereClause()
                        .add("c.a = :a", "a", 1)
                        .add("c.b = :a", "a", 1)
                        .parameters())
                .containsExactly(Map.entry("a", 1));
    }

    @Test
    void a_query_reads_the_same_however_many_values_are_asked_for() {
        UUID id = UUID.randomUUID();
        assertThat(new WhereClause().among("c.id", "ids", List.of(id)).all())
                .isEqualTo(new WhereClause()
                        .among("c.id", "ids", List.of(id, UUID.randomUUID()))
                        .all());
    }

    @Test
    void what_falls_to_an_organisation_is_found_by_its_name_and_in_each_of_its_territories() {
        List<ReachPath> paths = ReachPath.of(new Jurisdiction("13002526500013", Set.of("DEP-21")), "c.followedBy", "c");
        assertThat(paths)
                .extracting(ReachPath::conditions)
                .containsExactly(
                        List.of("(c.followedBy = :reachOrganisation)"),
                        List.of("(c.followedBy is null)", "(c.department = :reach0)"));
        assertThat(paths)
                .extracting(ReachPath::parameters)
                .containsExactly(Map.of("reachOrganisation", "13002526500013"), Map.of("reach0", "21"));
    }
}
