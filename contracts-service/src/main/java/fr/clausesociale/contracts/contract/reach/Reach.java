package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.caller.Followers;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which contracts the caller may see: an administrator all; a facilitator those followed by its organisation and, where
 * nobody is named, those of its territories, and to read those with a part there or that it followed before; a buyer its own; a
 * company those it holds or employs for. What is out of reach is not found.
 */
@RequestScoped
public class Reach {

    /** Until when nobody followed by name what somebody ever did. */
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final Caller caller;

    Reach(Caller caller) {
        this.caller = caller;
    }

    /** The condition on a contract in a query, with its parameters added to {@code parameters}. */
    public String condition(String alias, Map<String, Object> parameters) {
        return ReachPath.any(branches(alias), parameters);
    }

    /** All ways in which a contract may be within reach; a contract may be so in several. */
    public List<ReachPath> branches(String alias) {
        return of(alias, "array_contains(" + alias + ".companies, :reachCompany)");
    }

    /** All ways in which a contract may be seen. */
    public List<ReachPath> seen(String alias) {
        return seen(branches(alias), alias + ".id");
    }

    /**
     * What may be seen beside what is in reach: a facilitator of a territory in which a contract has a part, and a structure that
     * follows a part or followed the contract before, see it and what hangs on it, whoever follows it, and change nothing of it.
     */
    public List<ReachPath> seen(List<ReachPath> reached, String contractId) {
        return seen(reached, contractId, null);
    }

    /**
     * The same of what was done on a day or in a month: who followed the contract before sees what was done in its time.
     *
     * @param begun the first day of it, an expression of the query; null where it is of no time
     */
    public List<ReachPath> seen(List<ReachPath> reached, String contractId, String begun) {
        return seen(reached, contractId, begun, Map.of());
    }

    /**
     * The same without what the caller followed before and follows no more: for what is asked by how things stand today, which is none
     * of its time.
     */
    public List<ReachPath> seenToday(List<ReachPath> reached, String contractId, LocalDate today) {
        return seen(reached, contractId, ":reachToday", Map.of("reachToday", today));
    }

    private List<ReachPath> seen(
            List<ReachPath> reached, String contractId, String begun, Map<String, Object> parameters) {
        if (!mayHaveFollowed()) {
            return reached;
        }
        List<ReachPath> seen = new ArrayList<>(reached);
        if (!caller.territories(Roles.FACILITATOR).isEmpty()) {
            seen.add(ReachPath.of(
                    Width.FEW,
                    reaching(
                            "PartTerritory x where x.contractId = " + contractId + " and "
                                    + WhereClause.anyOf("x.territory", "reachParts"),
                            " and (x.until is null or x.until > :reachNever)",
                            begun),
                    with(
                            parameters,
                            Map.of(
                                    "reachParts",
                                    caller.territories(Roles.FACILITATOR).toArray(String[]::new),
                                    "reachNever",
                                    NEVER))));
        }
        if (caller.organisation() != null) {
            seen.add(ReachPath.of(
                    Width.FEW,
                    reaching(
                            "ContractFollower x where x.contractId = " + contractId + " and x.siret = :reachFollower",
                            "",
                            begun),
                    with(parameters, Map.of("reachFollower", caller.organisation()))));
        }
        return seen;
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    /** Whether the caller may read what it follows no more: all others are told what they reach to this day. */
    public boolean mayHaveFollowed() {
        return !everything() && caller.is(Roles.FACILITATOR);
    }

    /**
     * That it is so at all, and of what is of a time that it was so then. Said apart, because the database begins with the few
     * contracts of the first; of the second alone it would look at all that is listed.
     */
    private static String reaching(String rows, String ever, String begun) {
        String any = "exists (select 1 from " + rows;
        return begun == null
                ? any + ever + ")"
                : any + ever + ") and " + any + " and (x.until is null or x.until >= " + begun + "))";
    }

    /** Whether a part is the caller's to look after: it follows it by name or, where nobody does, it lies in its territories. */
    public boolean own(Part part) {
        return caller.is(Roles.FACILITATOR)
                && Jurisdiction.of(caller, Roles.FACILITATOR)
                        .covers(part.following().present(), part.territory());
    }

    /** Of which parts of a contract the caller decides: of all where the contract is within reach. */
    public OwnParts ownParts(ScopeRow scope, List<String> companies, List<Part> parts) {
        return new OwnParts(
                reaches(scope, companies),
                parts.stream().filter(this::own).map(Part::key).collect(Collectors.toSet()));
    }

    /**
     * The ways in which what lies in a part may be the caller's to decide, as it looks after the part.
     *
     * @param from rows that name a part, and {@code PartRow x} joined to them
     * @param on how they belong to what is asked about
     */
    public List<ReachPath> ofParts(String from, String on) {
        return everything() || !caller.is(Roles.FACILITATOR)
                ? List.of()
                : ReachPath.of(Jurisdiction.of(caller, Roles.FACILITATOR), "x.followedBy", "x").stream()
                        .map(way -> way.joining(from, on))
                        .toList();
    }

    /** The same as conditions of what is asked about, so that it is listed by its own keys. */
    public List<ReachPath> inParts(String from, String on) {
        return ofParts(from, on).stream().map(ReachPath::asCondition).toList();
    }

    /**
     * How far a contract that the caller sees is told to it: until its last day where it followed the contract, or parts of it, and
     * none to this day.
     *
     * @param following of the contract, which lies in the territory
     */
    public Telling telling(Followers following, Territory territory, List<Part> parts) {
        if (!mayHaveFollowed()) {
            return Telling.WHOLE;
        }
        List<Follower> own = Stream.concat(
                        own(following, territory),
                        parts.stream().flatMap(part -> own(part.following(), part.territory())))
                .toList();
        return own.stream().anyMatch(period -> period.until() == null)
                ? Telling.WHOLE
                : Telling.furthest(own.stream().map(period -> new Telling(period.until(), caller.organisation())));
    }

    /** The periods that fall to the caller: by name or, where nobody is named, by the territory. */
    private Stream<Follower> own(Followers following, Territory territory) {
        Jurisdiction own = Jurisdiction.of(caller, Roles.FACILITATOR);
        List<Follower> periods = following.periods();
        return (periods.isEmpty() ? List.of(new Follower(null, null, null)) : periods)
                .stream().filter(period -> own.covers(period.siret(), territory));
    }

    /** The same for what hangs on a contract and keeps a {@link ContractScope} of it. */
    public List<ReachPath> branches(String scope, String contractId) {
        return of(
                scope,
                contractId + " in (select h.id from Contract h where array_contains(h.companies, :reachCompany))");
    }

    /** The same for what keeps, beside its {@link ContractScope}, the companies that see its contract. */
    public List<ReachPath> branchesKept(String alias) {
        return of(alias + ".scope", "array_contains(" + alias + ".companies, :reachCompany)");
    }

    /** Whether of work the caller reaches what a company does, whom it employs and what is on lots it holds, and no more. */
    public boolean asCompany() {
        return caller.is(Roles.COMPANY) && !caller.is(Roles.FACILITATOR) && !everything();
    }

    /** Whether there is nothing out of reach. */
    public boolean everything() {
        return caller.is(Roles.ADMIN);
    }

    /**
     * All ways in which something may be the caller's to look after: for an administrator all of it, for a facilitator what its
     * organisation follows and, where nobody is named, what is in its territories.
     *
     * @param alias of what has {@code followedBy} and a column for each kind of territory
     */
    public List<ReachPath> followed(String alias) {
        if (everything()) {
            return List.of(ReachPath.everything());
        }
        return caller.is(Roles.FACILITATOR)
                ? ReachPath.of(Jurisdiction.of(caller, Roles.FACILITATOR), alias + ".followedBy", alias)
                : List.of();
    }

    private List<ReachPath> of(String alias, String ofCompany) {
        List<ReachPath> branches = new ArrayList<>(followed(alias));
        if (everything()) {
            return branches;
        }
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            branches.add(ReachPath.of(
                    Width.ORDERED, alias + ".buyerSiren = :reachBuyer", Map.of("reachBuyer", caller.siren())));
        }
        if (caller.is(Roles.COMPANY) && caller.siren() != null) {
            branches.add(ReachPath.of(Width.FEW, ofCompany, Map.of("reachCompany", caller.siren())));
        }
        return branches;
    }

    /**
     * Whether a contract is certainly within reach, as what is at hand of it says: the ways of {@link #branches} that ask for nothing
     * else. Where it does not say so the database has to be asked for the others.
     */
    public boolean plainly(ScopeRow scope) {
        return follows(scope.followedBy(), scope.territory()) || buys(scope.buyerSiren());
    }

    /**
     * The same of work under one contract: whether the caller certainly sees it, as who employs and the contract say. Who sees what
     * a company does and no more goes by who employs.
     */
    public boolean plainlyOfWork(String employerSiren, ScopeRow scope) {
        return asCompany() ? employerSiren.equals(caller.siren()) : plainly(scope);
    }

    /** Whether what this legal unit bought is the caller's as its buyer. */
    public boolean buys(String buyerSiren) {
        return caller.is(Roles.BUYER) && buyerSiren != null && buyerSiren.equals(caller.siren());
    }

    /**
     * Whether a contract is within reach, by all ways of {@link #branches}, as what is at hand of it says.
     *
     * @param companies SIREN of those that hold a lot of it or employ for it
     */
    public boolean reaches(ScopeRow scope, List<String> companies) {
        return plainly(scope)
                || caller.is(Roles.COMPANY) && caller.siren() != null && companies.contains(caller.siren());
    }

    /** The same for one contract at hand: whether a facilitator may act on it. */
    public boolean follows(String followedBy, Territory territory) {
        if (everything()) {
            return true;
        }
        return caller.is(Roles.FACILITATOR)
                && Jurisdiction.of(caller, Roles.FACILITATOR).covers(followedBy, territory);
    }
}
