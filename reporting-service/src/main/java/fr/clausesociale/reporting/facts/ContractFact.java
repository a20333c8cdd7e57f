package fr.clausesociale.reporting.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A public contract (marché) with the obligations on it, as in force after a change.
 *
 * @param followedBy SIRET of the structure that follows today, null for nobody by name
 * @param followers who followed, one after the other; records that do not say mean who follows today, ever since
 * @param operation that the contract is part of, null for none
 * @param tags none with a comma
 * @param parts where it is performed in several territories; empty: in one
 */
public record ContractFact(
        UUID contractId,
        String kind,
        String status,
        Buyer buyer,
        String marketType,
        Place territory,
        String followedBy,
        List<Follower> followers,
        LocalDate notifiedOn,
        String operation,
        List<String> tags,
        List<Part> parts,
        List<Obligation> obligations,
        Instant recordedAt)
        implements Fact {

    private static final Buyer NO_BUYER = new Buyer(null, null, null);
    private static final Place NO_PLACE = new Place(null, null, null, null);

    public ContractFact {
        Objects.requireNonNull(contractId, "contractId");
        buyer = buyer == null ? NO_BUYER : buyer;
        territory = territory == null ? NO_PLACE : territory;
        tags = tags == null ? List.of() : List.copyOf(tags);
        parts = parts == null ? List.of() : List.copyOf(parts);
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
        followers = followers == null || followers.isEmpty()
                ? List.of(new Follower(followedBy, null))
                : List.copyOf(followers);
    }

    /** One of no operation, without tags and parts. */
    public ContractFact(
            UUID contractId,
            String kind,
            String status,
            Buyer buyer,
            String marketType,
            Place territory,
            String followedBy,
            List<Follower> followers,
            List<Obligation> obligations,
            Instant recordedAt) {
        this(
                contractId,
                kind,
                status,
                buyer,
                marketType,
                territory,
                followedBy,
                followers,
                null,
                null,
                null,
                null,
                obligations,
                recordedAt);
    }

    /** The same, followed by the same structure ever since. */
    public ContractFact(
            UUID contractId,
            String kind,
            String status,
            Buyer buyer,
            String marketType,
            Place territory,
            String followedBy,
            List<Obligation> obligations,
            Instant recordedAt) {
        this(contractId, kind, status, buyer, marketType, territory, followedBy, null, obligations, recordedAt);
    }

    @Override
    public UUID id() {
        return contractId;
    }

    /**
     * The contracting side (acheteur).
     *
     * @param siret null where the source gave none that is valid
     * @param service of the buyer that the contract is for, as the buyer calls it; null where nobody said
     */
    public record Buyer(String siret, String category, String service) {

        public Buyer(String siret, String category) {
            this(siret, category, null);
        }
    }

    /**
     * Who followed from a day on, until the next one did.
     *
     * @param siret null: nobody by name, so whoever answers for the territory
     * @param from null: ever since
     */
    public record Follower(String siret, LocalDate from) {}

    /** Place of performance (lieu d'exécution), by INSEE codes; null parts are unknown. */
    public record Place(String commune, String epci, String department, String region) {}

    /** What is performed in one territory. @param share of the contract; those of all parts make one */
    public record Part(Place territory, BigDecimal share) {

        public Part {
            Objects.requireNonNull(share, "share");
            territory = territory == null ? NO_PLACE : territory;
            share = share.setScale(4, RoundingMode.UNNECESSARY);
        }
    }

    /**
     * The legal form an obligation takes, the programme it belongs to, and what it owes by date.
     *
     * @param status as its entries say; {@code ANNULLED} where it was entered by mistake
     * @param steps in order of their days; empty where the event does not say
     * @param allHours worked by everybody, as they were told
     */
    public record Obligation(
            UUID obligationId,
            String modality,
            String programme,
            String status,
            List<Step> steps,
            List<AllHours> allHours) {

        /** It was entered by mistake: it never counted. */
        public static final String ANNULLED = "ANNULLED";

        public Obligation(UUID obligationId, String modality, String programme) {
            this(obligationId, modality, programme, null, null, null);
        }

        public Obligation(UUID obligationId, String modality, String programme, String status, List<Step> steps) {
            this(obligationId, modality, programme, status, steps, null);
        }

        public Obligation {
            Objects.requireNonNull(obligationId, "obligationId");
            steps = steps == null ? List.of() : List.copyOf(steps);
            allHours = allHours == null ? List.of() : List.copyOf(allHours);
        }
    }

    /** Hours worked by everybody (heures totales) that were told for a day; negative where too many were before. */
    public record AllHours(LocalDate on, BigDecimal hours) {

        public AllHours {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(hours, "hours");
            hours = hours.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    /**
     * What is due from a day on, until the next step.
     *
     * @param from null: ever since
     * @param due hours with two digits
     * @param until last day of the obligation as it stands from then on, null where none is told
     */
    public record Step(LocalDate from, BigDecimal due, LocalDate until) {

        public Step {
            Objects.requireNonNull(due, "due");
            due = due.setScale(2, RoundingMode.UNNECESSARY);
        }
    }
}
