package fr.clausesociale.contracts.statement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody accepts alone what he told (separation of duties). */
class WhoAcceptsTest {

    private static final String COMPANY = "90000001900019";
    private static final String BUYER = "21210231300013";
    private static final String STRUCTURE = "90000003500015";
    private static final Actor ANNE = new Actor(STRUCTURE, "anne", true);
    private static final Actor BRUNO = new Actor(STRUCTURE, "bruno", true);
    private static final Actor TOOL = new Actor(STRUCTURE, "tool", false);
    private static final Actor EMPLOYER = new Actor(COMPANY, "payroll", false);

    @Test
    void what_was_keyed_in_from_paper_is_accepted_by_another_person_of_the_same_organisation() {
        Submitted keyedIn = told(ANNE, ANNE);
        assertThat(WhoAccepts.within(keyedIn, BRUNO, KeyedIn.EITHER)).contains(AcceptanceWay.SECOND_PERSON);
        assertThat(WhoAccepts.within(keyedIn, ANNE, KeyedIn.EITHER)).isEmpty();
    }

    @Test
    void who_submitted_what_a_colleague_keyed_in_is_no_second_person() {
        assertThat(WhoAccepts.within(told(ANNE, BRUNO), BRUNO, KeyedIn.EITHER)).isEmpty();
        assertThat(WhoAccepts.within(told(ANNE, BRUNO), ANNE, KeyedIn.EITHER)).isEmpty();
    }

    @Test
    void behind_a_technical_account_the_whole_organisation_counts_as_one_actor() {
        assertThat(WhoAccepts.within(told(TOOL, TOOL), BRUNO, KeyedIn.EITHER)).isEmpty();
        assertThat(WhoAccepts.within(told(ANNE, ANNE), TOOL, KeyedIn.EITHER)).isEmpty();
    }

    @Test
    void a_lone_facilitator_accepts_what_was_confirmed_from_outside() {
        Submitted confirmed = told(ANNE, ANNE, confirmed(COMPANY, "boss"));
        assertThat(WhoAccepts.within(confirmed, ANNE, KeyedIn.EITHER)).contains(AcceptanceWay.CONFIRMED);
        assertThat(WhoAccepts.within(told(TOOL, TOOL, confirmed(BUYER, "b")), TOOL, KeyedIn.EITHER))
                .contains(AcceptanceWay.CONFIRMED);
    }

    @Test
    void a_word_of_the_same_organisation_or_of_the_same_person_for_another_one_confirms_nothing() {
        assertThat(WhoAccepts.within(told(ANNE, ANNE, confirmed(STRUCTURE, "bruno")), ANNE, KeyedIn.EITHER))
                .isEmpty();
        assertThat(WhoAccepts.within(told(ANNE, ANNE, confirmed(COMPANY, "anne")), ANNE, KeyedIn.EITHER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyedIn.class)
    void an_employer_never_accepts_its_own_hours(KeyedIn allowed) {
        Actor other = new Actor(COMPANY, "other", true);
        assertThat(WhoAccepts.within(told(EMPLOYER, EMPLOYER, confirmed(BUYER, "b")), other, allowed))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyedIn.class)
    void one_person_of_two_organisations_is_no_second_one(KeyedIn allowed) {
        Actor elsewhere = new Actor("90000004300019", "anne", true);
        assertThat(WhoAccepts.within(told(ANNE, ANNE, confirmed(COMPANY, "boss")), elsewhere, allowed))
                .isEmpty();
        assertThat(told(ANNE, ANNE).involves(elsewhere)).isTrue();
    }

    @Test
    void the_value_in_force_says_which_ways_there_are() {
        Submitted confirmed = told(ANNE, ANNE, confirmed(COMPANY, "boss"));
        assertThat(WhoAccepts.within(confirmed, BRUNO, KeyedIn.REFUSED)).isEmpty();
        assertThat(WhoAccepts.within(confirmed, BRUNO, KeyedIn.CONFIRMATION)).contains(AcceptanceWay.CONFIRMED);
        assertThat(WhoAccepts.within(confirmed, ANNE, KeyedIn.SECOND_PERSON)).isEmpty();
        assertThat(WhoAccepts.within(confirmed, BRUNO, KeyedIn.SECOND_PERSON)).contains(AcceptanceWay.SECOND_PERSON);
    }

    private static Submitted told(Actor entered, Actor submitted, Confirmation... confirmations) {
        return new Submitted(
                UUID.randomUUID(),
                entered,
                submitted,
                COMPANY.substring(0, 9),
                BUYER.substring(0, 9),
                List.of(confirmations));
    }

    private static Confirmation confirmed(String organisation, String subject) {
        return new Confirmation(Instant.parse("2026-04-02T10:00:00Z"), organisation, subject, Confirmation.As.EMPLOYER);
    }
}
