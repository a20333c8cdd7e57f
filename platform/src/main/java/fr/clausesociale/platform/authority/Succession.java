package fr.clausesociale.platform.authority;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.clausesociale.platform.events.Incoming;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That what an organisation answers for goes to another from a day on, as the register tells.
 *
 * @param former SIRET of who answered for it until then
 * @param territories that it is confined to; none: all
 */
public record Succession(UUID id, String former, String successor, LocalDate effectiveOn, List<String> territories) {

    /** Those that a record of the register's topic tells of. One without an identifier was never said to hand anything over. */
    public static List<Succession> toldBy(Incoming event) {
        if (event.isTombstone()) {
            return List.of();
        }
        Organisation organisation = event.as(Organisation.class);
        return organisation.successions().stream()
                .filter(one -> one.id() != null)
                .map(one -> new Succession(
                        one.id(), organisation.siret(), one.siret(), one.effectiveOn(), one.territories()))
                .toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisation(String siret, List<Told> successions) {

        Organisation {
            successions = successions == null ? List.of() : successions;
        }
    }

    /** @param siret of the successor */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(UUID id, String siret, LocalDate effectiveOn, List<String> territories) {

        Told {
            territories = territories == null ? List.of() : territories;
        }
    }
}
