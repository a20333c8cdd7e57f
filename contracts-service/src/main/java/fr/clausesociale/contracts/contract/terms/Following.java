package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.caller.Followers;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Who follows a contract and its parts, and who did before: from a day to a day. */
@Embeddable
public class Following {

    /** One after the other; empty as long as it was the same ever since, who stands at the contract. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Follower> followers = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Part> parts = List.of();

    /** @param present who follows to this day */
    public Followers followers(String present) {
        return followers.isEmpty() ? Followers.since(present) : new Followers(followers);
    }

    public List<Part> parts() {
        return parts;
    }

    public Optional<Part> part(Place place) {
        return parts.stream().filter(part -> part.isIn(place)).findFirst();
    }

    /** It was told wrongly from the beginning. */
    public void forget() {
        followers = List.of();
    }

    public void become(Followers now) {
        followers = now.periods();
    }

    public void handOver(Place place, String organisation, LocalDate day) {
        parts = parts.stream()
                .map(part -> part.isIn(place) ? part.followedBy(part.following().handedOver(organisation, day)) : part)
                .toList();
    }

    /** In these parts instead of those there were; who follows one goes on following it. */
    public void divide(List<Part> into) {
        parts = into.stream()
                .map(part -> part(part.place())
                        .map(Part::following)
                        .map(part::followedBy)
                        .orElse(part))
                .toList();
    }
}
