package fr.clausesociale.platform.caller;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a call may do: the roles in force and the territories of each. A territory of one role says nothing for another.
 *
 * @param territories codes ({@code FR}, {@code REG-27}, {@code DEP-21}, …) by the role that they are granted for
 * @param kinds by role, where it has one
 * @param person whether the account is a named person's; behind a technical one stands its whole organisation
 * @param acts whether there is an account in force; without one nothing is answered that concerns more than the caller itself
 * @param readsOnly whether it changes nothing, whatever its roles may
 * @param why what there is to say where something is refused, or null: the role is simply not the right one
 */
public record Granted(
        Map<String, Set<String>> territories,
        Map<String, String> kinds,
        boolean person,
        boolean acts,
        boolean readsOnly,
        Why why) {

    /** Nothing to anybody. */
    public static final Granted NOTHING = refused(PlatformProblem.FORBIDDEN);

    /** Why a call has no right. */
    public record Why(PlatformProblem code, List<Object> args) {

        public Problem problem() {
            return Problem.of(code, args.toArray());
        }
    }

    public Granted {
        territories = Map.copyOf(territories);
        kinds = Map.copyOf(kinds);
    }

    public static Granted refused(PlatformProblem code, Object... args) {
        return new Granted(Map.of(), Map.of(), false, false, false, new Why(code, List.of(args)));
    }

    public static Granted of(SecurityIdentity identity) {
        return identity.getAttribute(Granted.class.getName()) instanceof Granted known ? known : NOTHING;
    }

    /** Why a call is refused that asks for a role it has not. */
    public Why refusal() {
        return why == null ? NOTHING.why : why;
    }

    public Set<String> roles() {
        return territories.keySet();
    }

    public Set<String> territories(String role) {
        return territories.getOrDefault(role, Set.of());
    }

    /** Null where the role is not granted or has none. */
    public String kind(String role) {
        return kinds.get(role);
    }
}
