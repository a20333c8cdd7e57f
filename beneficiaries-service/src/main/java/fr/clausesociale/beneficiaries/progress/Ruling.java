package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a facilitator decided of a person.
 *
 * @param grounds on which it rests
 * @param recordedAt when it was decided
 */
public record Ruling(String outcome, LocalDate validUntil, List<Ground> grounds, Instant recordedAt) {

    /** @param claims of whichever referral that declared the ground; none where the facilitator added it */
    public record Ground(Set<UUID> claims) {

        public Ground {
            claims = claims == null ? Set.of() : Set.copyOf(claims);
        }
    }

    public Ruling {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
}
