package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.Bearer;
import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a call may do today: the rights in force of its account for its organisation, as the register knows them at this moment,
 * and nothing else. Nothing is remembered between two questions.
 */
@ApplicationScoped
public class Authority {

    private final AuthorityConfig config;
    private final Register register;
    private final FirstAdministrator first;
    private final BusinessClock clock;

    Authority(AuthorityConfig config, Register register, FirstAdministrator first, BusinessClock clock) {
        this.config = config;
        this.register = register;
        this.first = first;
        this.clock = clock;
    }

    /** Whether the register was read; until then nobody has anything. */
    public boolean isComplete() {
        return register.isComplete();
    }

    Bearer bearer(JsonWebToken token) {
        return Bearer.of(token, config.organisationClaim());
    }

    Granted of(Bearer bearer) {
        if (bearer.lacking() != null) {
            return Granted.refused(PlatformProblem.INCOMPLETE_TOKEN, bearer.lacking());
        }
        String account = bearer.account();
        Granted granted = now(bearer.organisation(), account);
        return first.is(account) ? withRegistration(granted) : granted;
    }

    /**
     * For what is done later in somebody's name, which always changes something.
     *
     * @param organisation SIRET
     * @param account as {@link Bearer#account()}
     */
    public Granted of(String organisation, String account) {
        Granted granted = now(organisation, account);
        return granted.readsOnly() ? Granted.refused(PlatformProblem.ACCOUNT_READS_ONLY) : granted;
    }

    /** For what is only read in its name. */
    Granted now(String organisation, String account) {
        if (!register.isComplete()) {
            return Granted.refused(PlatformProblem.UNAVAILABLE);
        }
        LocalDate today = clock.today();
        Standing standing = register.standing(organisation, account, today);
        return switch (standing.state()) {
            case ORGANISATION_UNKNOWN -> Granted.refused(PlatformProblem.ORGANISATION_NOT_REGISTERED, organisation);
            case ACCOUNT_UNKNOWN -> Granted.refused(PlatformProblem.ACCOUNT_NOT_REGISTERED, organisation);
            case NOT_YET ->
                Granted.refused(
                        PlatformProblem.ACCOUNT_NOT_YET, standing.account().from());
            case EXPIRED ->
                Granted.refused(
                        PlatformProblem.ACCOUNT_EXPIRED, standing.account().until());
            case WITHDRAWN ->
                Granted.refused(
                        PlatformProblem.ACCOUNT_WITHDRAWN,
                        LocalDate.ofInstant(standing.account().withdrawnAt(), BusinessClock.ZONE));
            case IN_FORCE -> inForce(standing, today);
        };
    }

    private static Granted inForce(Standing standing, LocalDate today) {
        List<Right> rights = standing.inForceOn(today);
        Map<String, Set<String>> territories = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        // of several kinds in one role that which it has had longest
        rights.stream()
                .filter(right -> right.callerRole() != null)
                .sorted(Comparator.comparing(Right::from))
                .forEach(right -> {
                    territories
                            .computeIfAbsent(right.callerRole(), role -> new TreeSet<>())
                            .addAll(right.territories());
                    if (right.kind() != null) {
                        kinds.putIfAbsent(right.callerRole(), right.kind());
                    }
                });
        return new Granted(
                territories,
                kinds,
                standing.account().isPerson(),
                true,
                standing.account().isReader(),
                rights.isEmpty() ? whyNone(standing, today) : null);
    }

    /** An account in force, whose organisation has none of its roles today. */
    private static Granted.Why whyNone(Standing standing, LocalDate today) {
        Optional<LocalDate> ended = standing.rights().stream()
                .map(Right::until)
                .filter(Objects::nonNull)
                .filter(until -> until.isBefore(today))
                .max(Comparator.naturalOrder());
        return ended.map(last -> new Granted.Why(PlatformProblem.RIGHTS_EXPIRED, List.of(last)))
                .orElseGet(() -> new Granted.Why(PlatformProblem.RIGHTS_NONE, List.of()));
    }

    private static Granted withRegistration(Granted granted) {
        Map<String, Set<String>> territories = new HashMap<>(granted.territories());
        territories.put(FirstAdministrator.ROLE, Set.of());
        return new Granted(territories, granted.kinds(), granted.person(), true, false, null);
    }
}
