package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.caller.Followers;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The part of a contract performed in one territory.
 *
 * @param share of what is owed; the shares of all parts make one
 * @param followers who followed the part by name, one after the other; none where nobody ever did
 */
public record Part(Place place, Territory territory, BigDecimal share, List<Follower> followers) {

    public Part {
        followers = followers == null ? List.of() : List.copyOf(followers);
    }

    public Part(Place place, Territory territory, BigDecimal share) {
        this(place, territory, share, List.of());
    }

    public Followers following() {
        return new Followers(followers);
    }

    /** The same part, followed by these. */
    public Part followedBy(Followers these) {
        return new Part(place, territory, share, these.periods());
    }

    public PartKey key() {
        return PartKey.of(this);
    }

    /** Whether it is the part of that place. */
    public boolean isIn(Place where) {
        return place.kind() == where.kind() && Objects.equals(place.code(), where.code());
    }
}
