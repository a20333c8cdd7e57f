package fr.clausesociale.eligibility.ending;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.decision.Rights;
import fr.clausesociale.eligibility.person.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rights of people within the caller's reach that end soon and that nothing outlasts, in the order in which they were told. */
@RequestScoped
class NextActionList {

    private static final String PERSON = "Person p";
    private static final String JOINED = "p.id = r.beneficiaryId";

    private final Reminders reminders;
    private final Rights rights;
    private final Reach reach;
    private final KeysetReader keys;
    private final Geography geography;
    private final Caller caller;
    private final BusinessClock clock;

    NextActionList(
            Reminders reminders,
            Rights rights,
            Reach reach,
            KeysetReader keys,
            Geography geography,
            Caller caller,
            BusinessClock clock) {
        this.reminders = reminders;
        this.rights = rights;
        this.reach = reach;
        this.keys = keys;
        this.geography = geography;
        this.caller = caller;
        this.clock = clock;
    }

    Page<NextActionView> page(Paging paging) {
        List<ReachPath> ways =
                ReachPath.of(Jurisdiction.of(caller, Roles.FACILITATOR), "p.followedBy", this::within).stream()
                        .map(way -> way.joining(PERSON, JOINED))
                        .toList();
        WhereClause coming = new WhereClause().add("r.rightEndsOn >= :today", "today", clock.today());
        return keys.page(
                new ListDefinition<>("Reminder", "r", this::shown, NextActionView::of),
                ReachPath.narrowed(ways, coming, false),
                Keyset.oldestFirst("r.id"),
                paging);
    }

    /** People are followed in départements, or where none is known in a larger territory. */
    private ReachPath within(TerritoryName territory, String parameter) {
        if (territory.isFrance()) {
            return ReachPath.everything();
        }
        String[] names = geography
                .territory(territory.toString())
                .map(place -> territory.level() == TerritoryName.Level.REGION
                        ? geography.departmentsOf(place.region()).stream()
                                .map(code -> new TerritoryName(TerritoryName.Level.DEPARTMENT, code).toString())
                        : place.codes().stream())
                .map(codes -> codes.collect(Collectors.toSet()))
                .map(codes -> {
                    codes.add(territory.toString());
                    return codes.toArray(String[]::new);
                })
                .orElseGet(() -> new String[] {territory.toString()});
        return ReachPath.of(ReachPath.Width.FEW, WhereClause.anyOf("p.territory", parameter), Map.of(parameter, names));
    }

    private Map<UUID, Reminder> shown(List<UUID> ids) {
        return new WhereClause()
                        .among("r.id", "ids", ids)
                        .query(reminders.getEntityManager(), "from Reminder r", Reminder.class)
                        .getResultList()
                        .stream()
                        .filter(this::stillEnds)
                        .filter(reminder -> reach.sees(reminder.beneficiaryId()))
                        .collect(Collectors.toMap(Reminder::id, Function.identity()));
    }

    private boolean stillEnds(Reminder reminder) {
        return rights.longest(reminder.beneficiaryId())
                .filter(longest -> longest.decisionId().equals(reminder.decisionId()))
                .isPresent();
    }
}
