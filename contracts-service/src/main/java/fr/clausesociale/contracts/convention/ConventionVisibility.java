package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which contracts of signatories the caller may know the figures of: those it sees and, as a charter's business, those
 * performed in the convention's territory and one of the caller's own, whoever follows them. A convention gives nobody figures
 * of a territory that is not theirs, whatever territory it names and whether or not its signatories know of it. Its figures are
 * those of today: of what the caller followed before and follows no more it tells nothing.
 */
@RequestScoped
class ConventionVisibility {

    private final EntityManager database;
    private final Reach reach;
    private final Caller caller;
    private final BusinessClock clock;

    ConventionVisibility(EntityManager database, Reach reach, Caller caller, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    CountedParts of(Convention convention) {
        Map<String, Object> parameters = new HashMap<>();
        String inTerritory = within(List.of(convention.place().code()), "place", parameters);
        String own = everywhere() ? "true" : within(caller.territories(Roles.FACILITATOR), "own", parameters);
        return new CountedParts(inTerritory, "(" + inTerritory + " and " + own + ")", seen(convention), parameters);
    }

    private boolean everywhere() {
        return reach.everything() || caller.national(Roles.FACILITATOR);
    }

    /** By each territory's own level; all of France has no column to compare. */
    private static String within(Collection<String> territories, String name, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        for (TerritoryName territory : named(territories)) {
            if (territory.isFrance()) {
                return "true";
            }
            String parameter = name + any.size();
            parameters.put(parameter, territory.code());
            any.add("coalesce(" + territory.level().column() + " = :" + parameter + ", false)");
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }

    private static List<TerritoryName> named(Collection<String> territories) {
        return territories.stream()
                .map(TerritoryName::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private UUID[] seen(Convention convention) {
        return new WhereClause()
                .add(
                        "c.buyerSiren in (select s.siren from Signatory s where s.convention = :convention"
                                + " and s.annulledAt is null)",
                        "convention",
                        convention)
                .within(reach.seenToday(reach.branches("c"), "c.id", clock.today()))
                .query(database, "select c.id from Contract c", UUID.class)
                .getResultList()
                .toArray(UUID[]::new);
    }
}
