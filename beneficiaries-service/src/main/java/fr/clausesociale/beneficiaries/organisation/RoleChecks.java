package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.kind.Kind;
import fr.clausesociale.beneficiaries.organisation.kind.Kinds;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import fr.clausesociale.beneficiaries.organisation.told.Faults;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a role or a right is made of: kinds that there are, territories that there are, no account with more than its organisation. */
@ApplicationScoped
class RoleChecks {

    private final Kinds kinds;
    private final Geography geography;

    RoleChecks(Kinds kinds, Geography geography) {
        this.kinds = kinds;
        this.geography = geography;
    }

    /** The role that is told, as far as it is right: what is wrong is among the faults. */
    HeldRole role(RoleRequest told, String pointer, Instant now, Faults faults) {
        faults.period(told.from(), told.until(), pointer + "/until");
        Optional<Kind> kind = kind(told, pointer, faults);
        Set<String> territories = new LinkedHashSet<>();
        Set<String> enclosing = new LinkedHashSet<>();
        for (Territory place : places(told.territories(), pointer, faults)) {
            territories.add(place.code());
            enclosing.addAll(place.codes());
        }
        if (told.role().isLocal() && told.territories().isEmpty()) {
            faults.add(
                    pointer + "/territories",
                    BeneficiariesProblem.TERRITORY_REQUIRED,
                    told.role().name());
        }
        AuthorisationStatus first = null;
        if (kind.filter(Kind::authorised).isPresent()) {
            first = told.authorisation() == null ? AuthorisationStatus.PENDING : told.authorisation();
        } else if (told.authorisation() != null) {
            faults.add(
                    pointer + "/authorisation",
                    BeneficiariesProblem.AUTHORISATION_NOT_NEEDED,
                    told.role().name());
        }
        return new HeldRole(told, List.copyOf(territories), List.copyOf(enclosing), first, now);
    }

    private Optional<Kind> kind(RoleRequest told, String pointer, Faults faults) {
        String list = told.role().kinds();
        if (list == null) {
            if (told.kind() != null) {
                faults.add(
                        pointer + "/kind",
                        BeneficiariesProblem.KIND_NOT_EXPECTED,
                        told.role().name());
            }
            return Optional.empty();
        }
        Optional<Kind> kind = kinds.find(list, told.kind())
                .filter(known -> told.from() == null || known.exists(told.from(), told.until()));
        if (kind.isEmpty()) {
            faults.add(
                    pointer + "/kind",
                    BeneficiariesProblem.KIND_UNKNOWN,
                    told.kind() == null ? "" : told.kind(),
                    kinds.codes(list));
        }
        return kind;
    }

    /** What an account is to have, none of it more than its organisation has or will have. */
    List<AccountRight> rights(Organisation organisation, AccountRequest told, Faults faults) {
        List<AccountRight> rights = new ArrayList<>();
        for (int i = 0; i < told.rights().size(); i++) {
            AccountRequest.RightRequest right = told.rights().get(i);
            String pointer = "/rights/" + i;
            List<Territory> places = places(right.territories(), pointer, faults);
            if (organisation.roles().stream().noneMatch(role -> covers(role, right, places))) {
                faults.add(
                        pointer,
                        BeneficiariesProblem.RIGHT_BEYOND_ORGANISATION,
                        right.role().name(),
                        right.territories().isEmpty() ? "–" : String.join(", ", right.territories()));
            }
            rights.add(new AccountRight(
                    right.role(),
                    right.kind(),
                    places.stream().map(Territory::code).distinct().toList()));
        }
        return rights;
    }

    private static boolean covers(HeldRole role, AccountRequest.RightRequest right, List<Territory> places) {
        return role.role() == right.role()
                && (right.kind() == null || right.kind().equals(role.kind()))
                && places.stream().allMatch(place -> role.territories().stream().anyMatch(place::within));
    }

    private List<Territory> places(List<String> codes, String pointer, Faults faults) {
        List<Territory> places = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Optional<TerritoryCode> named = geography.named(codes.get(i).strip());
            if (named.isEmpty()) {
                faults.add(pointer + "/territories/" + i, BeneficiariesProblem.TERRITORY_UNKNOWN, codes.get(i));
            }
            named.map(TerritoryCode::place).ifPresent(places::add);
        }
        return places;
    }
}
