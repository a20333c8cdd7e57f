package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A public contract (marché) with the obligations on it, as in force after a change. */
public record ContractFact(
        UUID contractId,
        String kind,
        String status,
        Buyer buyer,
        String marketType,
        Place territory,
        String followedBy,
        List<Obligation> obligations,
        Instant recordedAt)
        implements Fact {

    private static final Buyer NO_BUYER = new Buyer(null, null);
    private static final Place NO_PLACE = new Place(null, null, null, null);

    public ContractFact {
        Objects.requireNonNull(contractId, "contractId");
        buyer = buyer == null ? NO_BUYER : buyer;
        territory = territory == null ? NO_PLACE : territory;
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
    }

    @Override
    public UUID id() {
        return contractId;
    }

    /** The contracting side (acheteur); its SIRET is null where the source gave none that is valid. */
    public record Buyer(String siret, String category) {}

    /** Place of performance (lieu d'exécution), by INSEE codes; null parts are unknown. */
    public record Place(String commune, String epci, String department, String region) {}

    /** The legal form an obligation takes and the programme it belongs to. */
    public record Obligation(UUID obligationId, String modality, String programme) {

        public Obligation {
            Objects.requireNonNull(obligationId, "obligationId");
        }
    }
}
