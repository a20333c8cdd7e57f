package fr.clausesociale.contracts.publication.taking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.export.Publication;
import fr.clausesociale.contracts.publication.export.PublishableContract;
import fr.clausesociale.contracts.publication.export.PublishableContracts;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records that are what this system publishes itself. An export knows less than the contract (the format has no names, no
 * lots, no undated modifications): read as news it would undo what it left out.
 */
@ApplicationScoped
class OwnPublications {

    private final PublishableContracts holdings;
    private final BusinessClock clock;

    OwnPublications(PublishableContracts holdings, BusinessClock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /** @param records by the contract they would change @return the contracts of which they say what is published */
    Set<UUID> among(Map<UUID, JsonNode> records) {
        LocalDate today = clock.today();
        Set<UUID> own = new HashSet<>();
        for (PublishableContract contract : holdings.of(records.keySet())) {
            if (same(Publication.of(contract, today), records.get(contract.id()))) {
                own.add(contract.id());
            }
        }
        return own;
    }

    /** The days of publication aside: who publishes again does so on another day. */
    static boolean same(ObjectNode published, JsonNode record) {
        return record instanceof ObjectNode told
                && RecordDigest.digest(undated(published)).equals(RecordDigest.digest(undated(told)));
    }

    private static ObjectNode undated(ObjectNode record) {
        ObjectNode copy = record.deepCopy();
        copy.remove("datePublicationDonnees");
        PublishedJson.list(copy.path("modifications"), "modification").stream()
                .filter(ObjectNode.class::isInstance)
                .forEach(one -> ((ObjectNode) one).remove("datePublicationDonneesModification"));
        return copy;
    }
}
