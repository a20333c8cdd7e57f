package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Works out once, when a record is read, what each account may do in which time: a question then only compares days. */
final class Rights {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Geography geography;

    Rights(Geography geography) {
        this.geography = geography;
    }

    /** What the account has of its organisation's roles, never more than the organisation itself. */
    List<Right> of(OrganisationState.Account account, List<OrganisationState.Role> roles) {
        List<Right> rights = new ArrayList<>();
        for (OrganisationState.Share share : account.rights()) {
            for (OrganisationState.Role role : roles) {
                boolean same = share.role().equals(role.role())
                        && (share.kind() == null || share.kind().equals(role.kind()));
                List<String> territories = same ? common(role.territories(), share.territories()) : List.of();
                if (same && (role.territories().isEmpty() || !territories.isEmpty())) {
                    periods(role).stream()
                            .map(period -> period.and(account.from(), account.until()))
                            .filter(Objects::nonNull)
                            .forEach(period -> rights.add(right(role, territories, period)));
                }
            }
        }
        return List.copyOf(rights);
    }

    /** What the organisation itself has. */
    List<Right> of(List<OrganisationState.Role> roles) {
        return roles.stream()
                .flatMap(role -> periods(role).stream().map(period -> right(role, role.territories(), period)))
                .toList();
    }

    private static Right right(OrganisationState.Role role, List<String> territories, Period period) {
        return new Right(
                role.role(),
                role.callerRole(),
                role.kind(),
                territories,
                role.basis() == null ? null : role.basis().kind(),
                period.from,
                period.until);
    }

    /** In which times the organisation has the role: as long as it and its basis last, and while it is authorised. */
    private static List<Period> periods(OrganisationState.Role role) {
        Period whole = new Period(ALWAYS, null).and(role.from(), role.until());
        if (whole != null && role.basis() != null) {
            whole = whole.and(null, role.basis().until());
        }
        if (whole == null) {
            return List.of();
        }
        if (role.authorisation() == null) {
            return List.of(whole);
        }
        List<Period> periods = new ArrayList<>();
        List<OrganisationState.Step> steps = role.authorisation();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate end = i + 1 < steps.size() ? steps.get(i + 1).from().minusDays(1) : null;
            if (steps.get(i).granted()) {
                periods.add(whole.and(steps.get(i).from(), end));
            }
        }
        return periods.stream().filter(Objects::nonNull).toList();
    }

    /** Where both reach. */
    private List<String> common(List<String> of, List<String> some) {
        if (some.isEmpty() || of.isEmpty()) {
            return of;
        }
        List<String> common = new ArrayList<>();
        some.stream().filter(one -> liesIn(one, of)).forEach(common::add);
        of.stream().filter(one -> !common.contains(one) && liesIn(one, some)).forEach(common::add);
        return List.copyOf(common);
    }

    private boolean liesIn(String territory, List<String> others) {
        return others.contains(territory)
                || geography
                        .named(territory)
                        .map(TerritoryCode::place)
                        .filter(place -> others.stream().anyMatch(place::within))
                        .isPresent();
    }

    private record Period(LocalDate from, LocalDate until) {

        /** What both have in common, null for nothing. */
        Period and(LocalDate first, LocalDate last) {
            LocalDate begin = first == null || first.isBefore(from) ? from : first;
            LocalDate end = last == null || until != null && until.isBefore(last) ? until : last;
            return end != null && end.isBefore(begin) ? null : new Period(begin, end);
        }
    }
}
