package fr.clausesociale.platform.authority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.authority.OrganisationState.Account;
import fr.clausesociale.platform.authority.OrganisationState.Role;
import fr.clausesociale.platform.authority.OrganisationState.Share;
import fr.clausesociale.platform.caller.AccountKey;
import fr.clausesociale.platform.caller.Bearer;
import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.time.BusinessClock;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a call may do on a day. */
class DecisionsTest {

    private static final String ISSUER = "https://issuer.example/realm";
    private static final String SIRET = "90000008400013";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final Register register = new Register(null, null, new Geography()) {

        @Override
        public boolean isComplete() {
            return true;
        }
    };
    private final Authority authority = authority(register, DAY);

    @Test
    void a_territory_of_one_role_says_nothing_for_another() {
        registered(
                List.of(role("X", null, "DEP-21", null), role("Y", "ONE", "FR", null)),
                account("a", null, new Share("X", null, List.of()), new Share("Y", null, List.of())));

        Granted granted = authority.of(machine("a"));

        assertThat(granted.roles()).containsExactlyInAnyOrder("x", "y");
        assertThat(granted.territories("x")).containsExactly("DEP-21");
        assertThat(granted.territories("y")).containsExactly("FR");
        assertThat(granted.territories("z")).isEmpty();
        assertThat(granted.kind("y")).isEqualTo("ONE");
        assertThat(granted.kind("x")).isNull();
    }

    @Test
    void a_right_that_ended_is_refused_with_its_last_day_and_others_stay() {
        registered(
                List.of(role("X", null, "FR", DAY.minusDays(1)), role("Y", null, "FR", null)),
                account("both", null, new Share("X", null, List.of()), new Share("Y", null, List.of())),
                account("one", null, new Share("X", null, List.of())));

        assertThat(authority.of(machine("both")).roles()).containsExactly("y");
        assertThat(authority.of(machine("one")).roles()).isEmpty();
        assertThat(authority.of(machine("one")).why())
                .isEqualTo(new Granted.Why(PlatformProblem.RIGHTS_EXPIRED, List.of(DAY.minusDays(1))));
        assertThat(authority(register, DAY.minusDays(1)).of(machine("both")).roles())
                .containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void what_ends_within_thirty_days_is_announced_unless_it_goes_on() {
        registered(
                List.of(
                        role("X", null, "FR", DAY.plusDays(30)),
                        role("Y", null, "FR", DAY.plusDays(31)),
                        role("Z", null, "FR", DAY.plusDays(3)),
                        new Role("Z", "z", null, List.of("FR"), DAY.plusDays(4), null, null, null)),
                account(
                        "a",
                        null,
                        new Share("X", null, List.of()),
                        new Share("Y", null, List.of()),
                        new Share("Z", null, List.of())));

        MeView me = MeView.of(register.standing(SIRET, machine("a").account(), DAY), DAY, 30, true);

        assertThat(me.rights()).extracting(Right::role).contains("X", "Y", "Z");
        assertThat(me.ending()).extracting(Right::role).containsExactly("X");
        assertThat(me.ending().get(0).until()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void an_account_has_its_last_day_whole() {
        registered(List.of(role("X", null, "FR", null)), account("a", DAY, new Share("X", null, List.of())));

        assertThat(authority.of(machine("a")).roles()).containsExactly("x");
        assertThat(authority(register, DAY.plusDays(1)).of(machine("a")).why().code())
                .isEqualTo(PlatformProblem.ACCOUNT_EXPIRED);
    }

    @Test
    void who_only_reads_has_its_roles_and_nothing_is_done_later_in_its_name() {
        Account reader = account("a", null, new Share("X", null, List.of()));
        registered(
                List.of(role("X", null, "FR", null)),
                new Account(
                        reader.id(),
                        reader.key(),
                        reader.kind(),
                        "READER",
                        reader.rights(),
                        reader.from(),
                        reader.until(),
                        null));

        assertThat(authority.of(machine("a")).roles()).containsExactly("x");
        assertThat(authority.of(machine("a")).readsOnly()).isTrue();
        assertThat(authority.of(SIRET, machine("a").account()).refusal().code())
                .isEqualTo(PlatformProblem.ACCOUNT_READS_ONLY);
    }

    @Test
    void somebody_who_signed_in_through_a_registered_client_has_nothing_of_it() {
        registered(List.of(role("X", null, "FR", null)), account("a", null, new Share("X", null, List.of())));

        Granted granted = authority.of(new Bearer(ISSUER, "somebody", "a", false, SIRET, null));

        assertThat(granted.acts()).isFalse();
        assertThat(granted.why().code()).isEqualTo(PlatformProblem.ACCOUNT_NOT_REGISTERED);
    }

    @Test
    void the_first_administrator_is_the_client_itself_and_registers_only() {
        assertThat(authority.of(machine("first")).roles()).containsExactly(FirstAdministrator.ROLE);
        assertThat(authority
                        .of(new Bearer(ISSUER, "somebody", "first", false, SIRET, null))
                        .roles())
                .isEmpty();
        assertThat(authority
                        .of(new Bearer("https://elsewhere.example", "first", "first", true, SIRET, null))
                        .roles())
                .isEmpty();
    }

    @Test
    void nobody_has_anything_before_the_register_was_read() {
        Register unread = new Register(null, null, new Geography());
        unread.take(new OrganisationState(
                SIRET,
                "Organisation",
                List.of(role("X", null, "FR", null)),
                List.of(account("a", null, new Share("X", null, List.of())))));

        Granted granted = authority(unread, DAY).of(machine("a"));

        assertThat(granted.acts()).isFalse();
        assertThat(granted.why().code()).isEqualTo(PlatformProblem.UNAVAILABLE);
    }

    @Test
    void a_decision_costs_less_than_fifty_microseconds_with_5000_organisations_and_20000_accounts() {
        int organisations = 5_000;
        int each = 4;
        for (int i = 0; i < organisations; i++) {
            int number = i;
            register.take(new OrganisationState(
                    siret(i),
                    "Organisation " + i,
                    List.of(role("X", null, "REG-27", null), role("Y", null, "FR", null)),
                    IntStream.range(0, each)
                            .mapToObj(j -> account(
                                    "client-" + number + "-" + j,
                                    null,
                                    new Share("X", null, List.of("DEP-21")),
                                    new Share("Y", null, List.of())))
                            .toList()));
        }
        int decisions = 20_000;
        int rounds = 5;
        long roles = 0;
        long taken = 0;
        for (int round = 0; round < rounds; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < decisions; i++) {
                int number = (int) (i * 7919L % organisations);
                String client = "client-" + number + "-" + i % each;
                roles += authority
                        .of(new Bearer(ISSUER, client, client, true, siret(number), null))
                        .roles()
                        .size();
            }
            taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        }
        double micros = taken / 1000.0 / decisions;
        System.out.printf(
                "Register of %d organisations and %d accounts: %.2f µs of a processor a decision, no query%n",
                organisations, organisations * each, micros);

        assertThat(roles).isEqualTo(2L * rounds * decisions);
        assertThat(micros).isLessThan(50);
    }

    private static Authority authority(Register register, LocalDate day) {
        AuthorityConfig config = new Named();
        return new Authority(config, register, new FirstAdministrator(config), BusinessClock.fixedOn(day));
    }

    private static Bearer machine(String client) {
        return new Bearer(ISSUER, client, client, true, SIRET, null);
    }

    private static String siret(int number) {
        return "%014d".formatted(number);
    }

    private void registered(List<Role> roles, Account... accounts) {
        register.take(new OrganisationState(SIRET, "Organisation", roles, List.of(accounts)));
    }

    private static Role role(String role, String kind, String territory, LocalDate until) {
        return new Role(role, role.toLowerCase(Locale.ROOT), kind, List.of(territory), BEGIN, until, null, null);
    }

    private static Account account(String client, LocalDate until, Share... rights) {
        return new Account(
                UUID.randomUUID(),
                AccountKey.ofClient(ISSUER, client),
                "TECHNICAL",
                "AGENT",
                List.of(rights),
                BEGIN,
                until,
                null);
    }

    private static final class Named implements AuthorityConfig, AuthorityConfig.FirstAdministrator {

        @Override
        public Optional<String> topic() {
            return Optional.empty();
        }

        @Override
        public String organisationClaim() {
            return "org";
        }

        @Override
        public int announcedDays() {
            return 30;
        }

        @Override
        public Optional<AuthorityConfig.FirstAdministrator> firstAdministrator() {
            return Optional.of(this);
        }

        @Override
        public String issuer() {
            return ISSUER;
        }

        @Override
        public Optional<String> client() {
            return Optional.of("first");
        }

        @Override
        public Optional<String> subject() {
            return Optional.empty();
        }
    }

    @Test
    void without_a_topic_of_the_register_the_service_does_not_start() {
        Register nowhere = new Register(new Named(), null, new Geography());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> nowhere.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clausesociale.authority.topic");
    }
}
