package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.TopicMirror;
import fr.clausesociale.platform.events.TopicMirrors;
import fr.clausesociale.platform.geography.Geography;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The register of organisations as this process knows it: read from its topic alone, so that a service starts and answers
 * while the register's owner is away. A question costs no query.
 */
@ApplicationScoped
public class Register {

    private final AuthorityConfig config;
    private final TopicMirrors mirrors;
    private final Rights rights;
    /** By SIRET: the establishments of a legal unit stand side by side. */
    private final ConcurrentNavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();

    private volatile TopicMirror mirror;

    /**
     * @param own what the organisation itself has
     * @param accounts by key
     */
    private record Entry(String name, List<Right> own, Map<String, Known> accounts) {}

    private record Known(Standing.Account account, List<Right> rights) {}

    Register(AuthorityConfig config, TopicMirrors mirrors, Geography geography) {
        this.config = config;
        this.mirrors = mirrors;
        this.rights = new Rights(geography);
    }

    /** Without a topic nobody would ever be known: that stops the start, where it would otherwise never be ready. */
    void start(@Observes StartupEvent start) {
        String topic = config.topic()
                .orElseThrow(() ->
                        new IllegalStateException("clausesociale.authority.topic names no topic of the register"));
        mirror = mirrors.follow(topic, this::apply);
    }

    /** Whether all was read that there was at the start; until then somebody who is not known may be registered. */
    public boolean isComplete() {
        return mirror != null && mirror.isComplete();
    }

    private void apply(Incoming event) {
        take(event.as(OrganisationState.class));
    }

    /** What an organisation is now, in place of what it was. */
    void take(OrganisationState organisation) {
        Map<String, Known> accounts = new HashMap<>();
        organisation
                .accounts()
                .forEach(account -> accounts.merge(
                        account.key(),
                        new Known(
                                new Standing.Account(
                                        account.id(),
                                        account.kind(),
                                        account.level(),
                                        account.from(),
                                        account.until(),
                                        account.withdrawnAt()),
                                rights.of(account, organisation.roles())),
                        // told in the order they were made: one that was withdrawn may have been made anew
                        (earlier, later) -> later));
        entries.put(
                organisation.siret(),
                new Entry(organisation.name(), rights.of(organisation.roles()), Map.copyOf(accounts)));
    }

    /** Name of an organisation, empty where it is not registered. */
    public Optional<String> nameOf(String siret) {
        return siret == null
                ? Optional.empty()
                : Optional.ofNullable(entries.get(siret)).map(Entry::name);
    }

    /** Whether an organisation has a role on a day, by the name under which operations ask for it. */
    public boolean holds(String siret, String callerRole, LocalDate day) {
        Entry entry = siret == null ? null : entries.get(siret);
        return entry != null
                && entry.own.stream().anyMatch(right -> callerRole.equals(right.callerRole()) && right.inForceOn(day));
    }

    /**
     * The organisations that have, had or are going to have a role in some territory.
     *
     * @param callerRole the name under which operations ask for it
     * @param territory whether it is one of those, by its code
     */
    public Set<String> holding(String callerRole, Predicate<String> territory) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().own.stream()
                        .filter(right -> callerRole.equals(right.callerRole()))
                        .anyMatch(right -> right.territories().stream().anyMatch(territory)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The same, each with its rights of that role in some of these territories. */
    public Map<String, List<Right>> rights(String callerRole, Predicate<String> territory) {
        Map<String, List<Right>> holding = new HashMap<>();
        entries.forEach((siret, entry) -> {
            List<Right> rights = entry.own.stream()
                    .filter(right -> callerRole.equals(right.callerRole()))
                    .filter(right -> right.territories().stream().anyMatch(territory))
                    .toList();
            if (!rights.isEmpty()) {
                holding.put(siret, rights);
            }
        });
        return holding;
    }

    /** What an organisation itself has, had or is going to have of a role. */
    public List<Right> rights(String siret, String callerRole) {
        Entry entry = siret == null ? null : entries.get(siret);
        return entry == null
                ? List.of()
                : entry.own.stream()
                        .filter(right -> callerRole.equals(right.callerRole()))
                        .toList();
    }

    /**
     * Of what kinds an organisation is in a role on a day, over all its establishments.
     *
     * @param siren its legal unit; null is nobody
     * @param role as the register names it
     */
    public Set<String> kindsOf(String siren, String role, LocalDate day) {
        return siren == null
                ? Set.of()
                : entries.subMap(siren, siren + Character.MAX_VALUE).values().stream()
                        .flatMap(entry -> entry.own.stream())
                        .filter(right -> role.equals(right.role()) && right.kind() != null && right.inForceOn(day))
                        .map(Right::kind)
                        .collect(Collectors.toSet());
    }

    /** The key of an organisation's account, by its pseudonym. */
    Optional<String> keyOf(String siret, UUID account) {
        Entry entry = entries.get(siret);
        return entry == null
                ? Optional.empty()
                : entry.accounts.entrySet().stream()
                        .filter(known -> account.equals(known.getValue().account.id()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /**
     * How an account stands.
     *
     * @param siret of the organisation that it calls for
     * @param account its key, null for none
     */
    public Standing standing(String siret, String account, LocalDate day) {
        Entry entry = siret == null ? null : entries.get(siret);
        if (entry == null) {
            return new Standing(siret, null, null, Standing.State.ORGANISATION_UNKNOWN, List.of());
        }
        Known known = account == null ? null : entry.accounts.get(account);
        return known == null
                ? new Standing(siret, entry.name, null, Standing.State.ACCOUNT_UNKNOWN, List.of())
                : new Standing(siret, entry.name, known.account, known.account.on(day), known.rights);
    }
}
