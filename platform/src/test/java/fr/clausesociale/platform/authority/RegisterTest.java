package fr.clausesociale.platform.authority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.authority.OrganisationState.Account;
import fr.clausesociale.platform.authority.OrganisationState.Basis;
import fr.clausesociale.platform.authority.OrganisationState.Role;
import fr.clausesociale.platform.authority.OrganisationState.Share;
import fr.clausesociale.platform.authority.OrganisationState.Step;
import fr.clausesociale.platform.caller.AccountKey;
import fr.clausesociale.platform.geography.Geography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final String ISSUER = "https://issuer.example/realm";
    private static final String SIRET = "90000008400013";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final Register register = new Register(null, null, new Geography());

    @Test
    void who_is_not_registered_has_no_right() {
        assertThat(stateOf("anybody")).isEqualTo(Standing.State.ORGANISATION_UNKNOWN);

        registered(List.of(role("X", "REG-27", null)), account("known", share("X")));

        assertThat(stateOf("anybody")).isEqualTo(Standing.State.ACCOUNT_UNKNOWN);
        assertThat(standing("anybody").inForceOn(DAY)).isEmpty();
    }

    @Test
    void five_accounts_of_one_organisation_keep_five_different_rights() {
        List<Role> roles =
                List.of(role("COORDINATION", "FR", null), role("PROTECTION", "FR", null), role("ADMIN", "FR", null));
        registered(
                roles,
                account("regional", share("COORDINATION", "REG-27")),
                account("other", share("COORDINATION", "REG-53")),
                account("national", share("COORDINATION")),
                account("protection", share("PROTECTION")),
                account("admin", share("ADMIN")));

        assertThat(told("regional")).containsExactly("COORDINATION [REG-27]");
        assertThat(told("other")).containsExactly("COORDINATION [REG-53]");
        assertThat(told("national")).containsExactly("COORDINATION [FR]");
        assertThat(told("protection")).containsExactly("PROTECTION [FR]");
        assertThat(told("admin")).containsExactly("ADMIN [FR]");
    }

    @Test
    void the_kinds_of_a_legal_unit_are_those_of_all_its_establishments_on_the_day() {
        registered(List.of(
                new Role("X", "x", "ONE", List.of(), BEGIN, DAY, null, null),
                new Role("Y", "x", "OTHER", List.of(), BEGIN, null, null, null)));

        assertThat(register.kindsOf("900000084", "X", DAY)).containsExactly("ONE");
        assertThat(register.kindsOf("900000084", "X", DAY.plusDays(1))).isEmpty();
        assertThat(register.kindsOf("900000019", "X", DAY)).isEmpty();
        assertThat(register.kindsOf(null, "X", DAY)).isEmpty();
    }

    @Test
    void an_account_never_has_more_than_its_organisation() {
        registered(
                List.of(role("X", "DEP-21", null)),
                account("wider", share("X", "REG-27", "DEP-35")),
                account("elsewhere", share("X", "DEP-35")),
                account("within", share("X", "COM-21231")),
                account("another", share("Y")));

        assertThat(told("wider")).containsExactly("X [DEP-21]");
        assertThat(told("elsewhere")).isEmpty();
        assertThat(told("within")).containsExactly("X [COM-21231]");
        assertThat(told("another")).isEmpty();
    }

    @Test
    void a_right_ends_with_the_first_of_account_role_and_basis() {
        Role role = new Role(
                "X", "x", null, List.of("FR"), BEGIN, DAY.plusDays(30), new Basis("AGREEMENT", DAY.plusDays(20)), null);
        Account account = new Account(
                UUID.randomUUID(),
                AccountKey.ofClient(ISSUER, "short"),
                "TECHNICAL",
                "AGENT",
                List.of(share("X")),
                DAY,
                DAY.plusDays(10),
                null);
        registered(List.of(role), account, account("long", share("X")));

        assertThat(standing("short").inForceOn(DAY).get(0).until()).isEqualTo(DAY.plusDays(10));
        assertThat(standing("long").inForceOn(DAY).get(0).until()).isEqualTo(DAY.plusDays(20));
        assertThat(register.standing(SIRET, AccountKey.ofClient(ISSUER, "short"), DAY.plusDays(11))
                        .state())
                .isEqualTo(Standing.State.EXPIRED);
        assertThat(register.standing(SIRET, AccountKey.ofClient(ISSUER, "short"), DAY.minusDays(1))
                        .state())
                .isEqualTo(Standing.State.NOT_YET);
    }

    @Test
    void who_acts_by_an_authorisation_acts_while_it_is_granted() {
        LocalDate granted = DAY.minusDays(10);
        LocalDate withdrawn = DAY.plusDays(10);
        Role role = role(
                "X", "DEP-21", List.of(new Step(BEGIN, false), new Step(granted, true), new Step(withdrawn, false)));
        registered(List.of(role), account("a", share("X")));

        Standing standing = standing("a");
        assertThat(standing.inForceOn(granted.minusDays(1))).isEmpty();
        assertThat(standing.inForceOn(granted)).hasSize(1);
        assertThat(standing.inForceOn(withdrawn.minusDays(1)).get(0).until()).isEqualTo(withdrawn.minusDays(1));
        assertThat(standing.inForceOn(withdrawn)).isEmpty();
    }

    @Test
    void an_organisation_holds_a_role_from_its_first_day_on_whoever_acts_for_it() {
        registered(List.of(role("X", "DEP-21", null)));

        assertThat(register.holds(SIRET, "x", BEGIN)).isTrue();
        assertThat(register.holds(SIRET, "x", BEGIN.minusDays(1))).isFalse();
        assertThat(register.holds(SIRET, "y", DAY)).isFalse();
        assertThat(register.holds("90000003500015", "x", DAY)).isFalse();
        assertThat(register.nameOf(SIRET)).contains("Organisation");
    }

    @Test
    void a_withdrawn_account_has_nothing_and_may_be_made_anew() {
        Account withdrawn = new Account(
                UUID.randomUUID(),
                AccountKey.ofClient(ISSUER, "a"),
                "TECHNICAL",
                "AGENT",
                List.of(share("X")),
                BEGIN,
                null,
                Instant.EPOCH);
        registered(List.of(role("X", "FR", null)), withdrawn);
        assertThat(stateOf("a")).isEqualTo(Standing.State.WITHDRAWN);
        assertThat(told("a")).isEmpty();

        registered(List.of(role("X", "FR", null)), withdrawn, account("a", share("X")));

        assertThat(told("a")).containsExactly("X [FR]");
    }

    @Test
    void a_person_is_not_a_client_of_the_same_name() {
        registered(List.of(role("X", "FR", null)), account("name", share("X")));

        assertThat(register.standing(SIRET, AccountKey.ofSubject(ISSUER, "name"), DAY)
                        .state())
                .isEqualTo(Standing.State.ACCOUNT_UNKNOWN);
        assertThat(register.standing(SIRET, AccountKey.ofClient("https://elsewhere.example", "name"), DAY)
                        .state())
                .isEqualTo(Standing.State.ACCOUNT_UNKNOWN);
    }

    private void registered(List<Role> roles, Account... accounts) {
        register.take(new OrganisationState(SIRET, "Organisation", roles, List.of(accounts)));
    }

    private static Role role(String role, String territory, List<Step> authorisation) {
        return new Role(
                role, role.toLowerCase(Locale.ROOT), null, List.of(territory), BEGIN, null, null, authorisation);
    }

    private static Share share(String role, String... territories) {
        return new Share(role, null, List.of(territories));
    }

    private static Account account(String client, Share... rights) {
        return new Account(
                UUID.randomUUID(),
                AccountKey.ofClient(ISSUER, client),
                "TECHNICAL",
                "AGENT",
                List.of(rights),
                BEGIN,
                null,
                null);
    }

    private Standing standing(String client) {
        return register.standing(SIRET, AccountKey.ofClient(ISSUER, client), DAY);
    }

    private Standing.State stateOf(String client) {
        return standing(client).state();
    }

    private List<String> told(String client) {
        return standing(client).inForceOn(DAY).stream()
                .map(right -> right.role() + " " + right.territories())
                .toList();
    }
}
