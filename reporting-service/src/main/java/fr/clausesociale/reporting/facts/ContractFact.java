package fr.clausesociale.reporting.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A public contract (marché) with the obligations on it, as in force after a change.
 *
 * @param followedBy SIRET of the structure that follows today, null for nobody by name
 * @param followers who followed, one after the other; records that do not say mean who follows today, ever since
 * @param operation that the contract is part of, null for none
 * @param tags none with a comma
 * @param parts where it is performed in several territories; empty: in one
 * @param placeOfPerformance as it was told, whatever the list of communes says that it lies in; null in records that do not say
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
        Told placeOfPerformance,
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
    public record Follower(String siret, LocalDate from) {

        private LocalDate since() {
            return from == null ? LocalDate.MIN : from;
        }
    }

    /** The place of performance as one text that stays while nobody tells another place; null where it says nothing. */
    public String placeTold() {
        if (placeOfPerformance == null || placeOfPerformance.code == null) {
            return null;
        }
        String name = placeOfPerformance.name();
        return leavesTownOpen(name) ? name + "-" + territory.commune : name;
    }

    /** Whether a place may be several towns: these share a postal code, and by which name one was meant is not told. */
    public static boolean leavesTownOpen(String place) {
        return place.startsWith("POSTAL_CODE-");
    }

    /**
     * Place of performance as somebody told it.
     *
     * @param kind of code: {@code COMMUNE}, {@code POSTAL_CODE}, {@code DEPARTMENT} and others
     * @param code null where none was told
     */
    public record Told(String kind, String code) {

        /** Of its name; null of none. */
        public static Told of(String name) {
            int dash = name == null ? -1 : name.indexOf('-');
            return dash < 0 ? null : new Told(name.substring(0, dash), name.substring(dash + 1));
        }

        /** Kind and code; null without a code. */
        public String name() {
            return code == null ? null : kind + "-" + code;
        }
    }

    /** Place of performance (lieu d'exécution), by INSEE codes; null parts are unknown. */
    public record Place(String commune, String epci, String department, String region) {

        private String name() {
            return commune != null
                    ? "COMMUNE-" + commune
                    : department != null
                            ? "DEPARTMENT-" + department
                            : region != null ? "REGION-" + region : "COUNTRY-FR";
        }
    }

    /**
     * What is performed in one territory.
     *
     * @param place as hours and placements name it; null in records that do not say
     * @param share of the contract; those of all parts make one
     * @param followers who followed the part by name, one after the other; none where nobody ever did
     */
    public record Part(HoursFact.Part place, Place territory, BigDecimal share, List<Follower> followers) {

        public Part {
            Objects.requireNonNull(share, "share");
            territory = territory == null ? NO_PLACE : territory;
            share = share.setScale(4, RoundingMode.UNNECESSARY);
            followers = followers == null ? List.of() : List.copyOf(followers);
        }

        /** Kind and code of its place; of records that do not say, those of the smallest territory that it lies in. */
        public String name() {
            return place == null ? territory.name() : place.name();
        }
    }

    /** Who followed a part: by name or, where nobody did, as the contract. */
    public List<Follower> followers(Part part) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        for (Follower follower : followers) {
            days.add(follower.since());
        }
        for (Follower follower : part.followers) {
            days.add(follower.since());
        }
        return days.stream()
                .map(day -> new Follower(
                        on(day, part.followers).or(() -> on(day, followers)).orElse(null),
                        day.equals(LocalDate.MIN) ? null : day))
                .toList();
    }

    /** Who followed by name on a day. */
    private static Optional<String> on(LocalDate day, List<Follower> followers) {
        return followers.stream()
                .filter(follower -> !follower.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Follower::siret);
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
