package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.MatchPairs;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who decides whether two are one person: a facilitator who sees both, and an administrator where no structure sees both. */
@RequestScoped
class MatchReach {

    /** That one structure is named for both, or facilitators of one département may take care of both. */
    private static final String SOMEBODY_SEES_BOTH = "exists (select 1 from Referral o, Referral n"
            + " where o.beneficiaryId = p.older and n.beneficiaryId = p.newer and (o.followedBy = n.followedBy"
            + " or o.followedBy is null and n.followedBy is null and o.place.department = n.place.department))";

    private final MatchPairs pairs;
    private final Identities identities;
    private final Reach reach;
    private final Caller caller;

    MatchReach(MatchPairs pairs, Identities identities, Reach reach, Caller caller) {
        this.pairs = pairs;
        this.identities = identities;
        this.reach = reach;
        this.caller = caller;
    }

    /** The two of a pair, side by side. */
    record Sides(BeneficiaryView older, BeneficiaryView newer) {

        private static Optional<Sides> of(UUID older, UUID newer, Map<UUID, BeneficiaryView> known) {
            return known.containsKey(older) && known.containsKey(newer)
                    ? Optional.of(new Sides(known.get(older), known.get(newer)))
                    : Optional.empty();
        }
    }

    /** Empty for whoever does not decide this pair. */
    Optional<Sides> sides(MatchPair pair) {
        return sides(pair.older(), pair.newer()).or(() -> byAdministrator(pair));
    }

    /** Two people whom the present caller sees both. */
    Optional<Sides> sides(UUID older, UUID newer) {
        if (!caller.is(Roles.FACILITATOR)) {
            return Optional.empty();
        }
        return Sides.of(older, newer, identities.sides(List.of(older, newer)));
    }

    private Optional<Sides> byAdministrator(MatchPair pair) {
        if (!caller.is(Roles.ADMIN) || somebodySeesBoth(pair)) {
            return Optional.empty();
        }
        return Sides.of(pair.older(), pair.newer(), identities.whole(List.of(pair.older(), pair.newer())));
    }

    private boolean somebodySeesBoth(MatchPair pair) {
        TypedQuery<Long> query = new WhereClause()
                .add("p.id = :id", "id", pair.id())
                .add(SOMEBODY_SEES_BOTH)
                .query(pairs.getEntityManager(), "select count(*) from MatchPair p", Long.class);
        return query.getSingleResult() > 0;
    }

    /** All ways in which pairs are the caller's to decide. */
    List<ReachPath> ways() {
        List<ReachPath> ways = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            WhereClause both = new WhereClause()
                    .exists("Referral r", seen("r", "p.older"))
                    .exists("Referral s", seen("s", "p.newer"));
            ways.add(ReachPath.of(Width.WIDE, String.join(" and ", both.all()), both.parameters()));
        }
        if (caller.is(Roles.ADMIN)) {
            ways.add(ReachPath.of(Width.WIDE, "not " + SOMEBODY_SEES_BOTH, Map.of()));
        }
        return ways;
    }

    private WhereClause seen(String alias, String person) {
        return new WhereClause().add(alias + ".beneficiaryId = " + person).within(reach.ofReferral(alias));
    }
}
