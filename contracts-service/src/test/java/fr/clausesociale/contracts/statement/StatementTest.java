package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.statement.acceptance.Confirmation;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final String COMPANY = "90000001900019";
    private static final String FACILITATOR = "90000003500015";
    private static final String OTHER = "90000004300019";
    private static final Actor ME = new Actor(COMPANY, "me", false);
    private static final Actor HELPED = new Actor(FACILITATOR, "other", true);

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void telling_a_decided_statement_again_leaves_it_decided() {
        Statement statement = accepted(first);
        statement.declare(Map.of(), HELPED, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.ACCEPTED);
        statement.declare(told(first, "10.00"), HELPED, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.ACCEPTED);
        assertThat(statement.enteredBy()).isEqualTo(COMPANY);
    }

    @Test
    void a_line_added_to_a_decided_statement_and_dropped_again_leaves_it_decided() {
        Statement statement = accepted(first);
        statement.declare(told(second, "5.00"), ME, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.DRAFT);
        statement.declare(Map.of(), ME, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.ACCEPTED);
        assertThat(statement.lines()).hasSize(1);
    }

    @Test
    void a_rejection_stands_when_what_was_told_instead_is_dropped() {
        Statement statement = submitted(first);
        statement.line(first).orElseThrow().reject("trop", NOW);
        statement.decided(FACILITATOR, NOW);
        statement.declare(told(first, "8.00"), ME, NOW);
        statement.declare(Map.of(), ME, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.REJECTED);
        StatementLine line = statement.line(first).orElseThrow();
        assertThat(line.hours()).isEqualTo("10.00");
        assertThat(line.reason()).isEqualTo("trop");
    }

    @Test
    void what_is_accepted_after_a_correction_is_what_stands() {
        Statement statement = accepted(first);
        UUID entry = statement.line(first).orElseThrow().entryId();
        statement.corrected(entry, entry("7.50"), null, NOW);
        StatementView view = StatementView.of(statement);
        assertThat(view.accepted()).isEqualTo("7.50");
        assertThat(view.declared()).isEqualTo("10.00");
    }

    @Test
    void a_line_of_which_nothing_remains_is_rejected_and_may_be_declared_again() {
        Statement statement = accepted(first);
        statement.reversed(statement.line(first).orElseThrow().entryId(), "erreur de personne", NOW);
        StatementLine line = statement.line(first).orElseThrow();
        assertThat(line.status()).isEqualTo(LineStatus.REJECTED);
        assertThat(line.reason()).isEqualTo("erreur de personne");
        assertThat(statement.status()).isEqualTo(StatementStatus.REJECTED);
        assertThat(StatementView.of(statement).accepted()).isEqualTo("0.00");

        statement.declare(told(first, "12.00"), ME, NOW);
        statement.submit(ME, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.SUBMITTED);
    }

    @Test
    void who_told_and_who_submitted_it_are_told_apart_and_what_was_confirmed_before_counts_no_more() {
        Statement statement = statement();
        statement.declare(told(first, "10.00"), ME, NOW);
        statement.submit(HELPED, NOW);
        statement.confirm(new Confirmation(NOW, OTHER, "o", Confirmation.As.FACILITATOR), NOW);
        assertThat(statement.submittedAs().entered()).isEqualTo(ME);
        assertThat(statement.submittedAs().submitted()).isEqualTo(HELPED);
        assertThat(statement.submittedAs().confirmations()).hasSize(1);
        statement.giveBack("incomplet", FACILITATOR, NOW);
        statement.submit(ME, NOW);
        assertThat(statement.submittedAs().confirmations()).isEmpty();
    }

    @Test
    void a_draft_is_neither_confirmed_nor_decided() {
        Statement statement = statement();
        statement.declare(told(first, "10.00"), ME, NOW);
        assertThatThrownBy(statement::submittedAs).isInstanceOf(Problem.class);
    }

    private Statement accepted(UUID placement) {
        Statement statement = submitted(placement);
        statement.line(placement).orElseThrow().accept(UUID.randomUUID());
        statement.decided(FACILITATOR, NOW);
        return statement;
    }

    private static Statement submitted(UUID placement) {
        Statement statement = statement();
        statement.declare(told(placement, "10.00"), ME, NOW);
        statement.submit(ME, NOW);
        return statement;
    }

    private static Statement statement() {
        Obligation obligation = new Obligation() {};
        return new Statement(obligation, COMPANY, YearMonth.of(2026, 3), NOW);
    }

    private static Map<UUID, DeclaredLine> told(UUID placement, String hours) {
        Map<UUID, DeclaredLine> told = new HashMap<>();
        told.put(placement, new DeclaredLine(placement, new BigDecimal(hours), List.of(), null, null));
        return told;
    }

    private static HoursEntry entry(String hours) {
        Accepted rectified = new Accepted(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                YearMonth.of(2026, 3),
                new BigDecimal(hours),
                null,
                null,
                "rectifié",
                false,
                null,
                null,
                NOW);
        return new HoursEntry(rectified, FACILITATOR);
    }
}
