package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A territory's charter on social clauses, with its signatories and yearly targets. */
@Entity
public class Convention {

    @Embedded
    private FeedPosition feedPosition;

    @Id
    private UUID id;

    @Version
    private long version = 1;

    /** Grows with every change, those of signatories and targets included, so that the version does. */
    private long changes;

    private String name;
    private String territory;
    private String commune;
    private String epci;
    private String department;
    private String region;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    private String followedBy;

    @Enumerated(EnumType.STRING)
    private SignatureRule signatureRule;

    @Enumerated(EnumType.STRING)
    private PlaceRule placeRule;

    @OneToMany(mappedBy = "convention", cascade = CascadeType.ALL)
    @OrderBy("signedOn, id")
    @BatchSize(size = 100)
    private List<Signatory> signatories = new ArrayList<>();

    @OneToMany(mappedBy = "convention", cascade = CascadeType.ALL)
    @OrderBy("id")
    @BatchSize(size = 100)
    private List<YearTarget> targets = new ArrayList<>();

    private Instant registeredAt;
    private String registeredBy;
    private Instant updatedAt;

    protected Convention() {}

    Convention(ConventionRequest request, Territory place, Instant now, String by) {
        this.id = Ids.next();
        this.registeredAt = now;
        this.registeredBy = by;
        say(request, place);
        this.updatedAt = now;
    }

    void replace(ConventionRequest request, Territory place, Instant now) {
        say(request, place);
        changed(now);
    }

    private void say(ConventionRequest request, Territory place) {
        if (request.until() != null && request.until().isBefore(request.from())) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, request.from(), request.until())
                    .at("/until");
        }
        signatories.stream()
                .filter(Signatory::stands)
                .forEach(signatory -> checkWithin(signatory.signedOn(), request.from(), request.until(), "/from"));
        name = request.name().trim();
        territory = place.code();
        commune = place.commune();
        epci = place.epci();
        department = place.department();
        region = place.region();
        from = request.from();
        until = request.until();
        followedBy = request.followedBy();
        signatureRule = request.counting().signature();
        placeRule = request.counting().place();
    }

    /** A body signs. One legal unit signs once at a time, by whichever establishment. */
    Signatory sign(SignatoryRequest request, Instant now, String by) {
        if (!Siret.isValid(request.siret())) {
            throw Problem.of(ContractsProblem.SIRET_INVALID, request.siret()).at("/siret");
        }
        checkWithin(request.signedOn(), from, until, "/signedOn");
        String siren = Siret.siren(request.siret());
        signatories.stream()
                .filter(other -> other.bars(siren, request.signedOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(ConventionProblem.ALREADY_SIGNATORY, siren, other.signedOn())
                            .at("/siret");
                });
        Signatory signatory =
                new Signatory(this, request.siret(), request.name().trim(), request.signedOn(), now, by);
        signatories.add(signatory);
        changed(now);
        return signatory;
    }

    Signatory end(UUID signatoryId, LocalDate lastDay, String reason, Instant now) {
        Signatory signatory = signatory(signatoryId);
        signatory.end(lastDay, reason);
        changed(now);
        return signatory;
    }

    Signatory annul(UUID signatoryId, String reason, Instant now) {
        Signatory signatory = signatory(signatoryId);
        signatory.annul(reason, now);
        changed(now);
        return signatory;
    }

    private static void checkWithin(LocalDate day, LocalDate from, LocalDate until, String pointer) {
        if (day.isBefore(from) || until != null && day.isAfter(until)) {
            throw Problem.of(ConventionProblem.SIGNATURE_OUTSIDE_CONVENTION, day, from, until == null ? "…" : until)
                    .at(pointer);
        }
    }

    void aim(int year, YearTarget.Target target, String reason, Instant now, String by) {
        if (year < from.getYear() || until != null && year > until.getYear()) {
            throw Problem.of(ConventionProblem.YEAR_OUTSIDE_CONVENTION, year, from, until == null ? "…" : until);
        }
        if (target.hours() == null && target.peopleMin() == null && target.peopleMax() == null) {
            throw Problem.of(ConventionProblem.TARGET_EMPTY).at("/hours");
        }
        if (target.peopleMin() != null && target.peopleMax() != null && target.peopleMax() < target.peopleMin()) {
            throw Problem.of(ConventionProblem.PEOPLE_REVERSED, target.peopleMin(), target.peopleMax())
                    .at("/peopleMax");
        }
        targets.add(new YearTarget(this, year, target, reason, now, by));
        changed(now);
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    Optional<YearTarget> target(int year) {
        return targets.stream().filter(target -> target.year() == year).reduce((before, after) -> after);
    }

    /** Those in force, by year. */
    List<YearTarget> targets() {
        SortedMap<Integer, YearTarget> last = new TreeMap<>();
        targets.forEach(target -> last.put(target.year(), target));
        return List.copyOf(last.values());
    }

    /** All that were ever recorded for a year, the one in force last. */
    List<YearTarget> targets(int year) {
        return targets.stream().filter(target -> target.year() == year).toList();
    }

    Signatory signatory(UUID signatoryId) {
        return signatories.stream()
                .filter(signatory -> signatory.id().equals(signatoryId))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    List<Signatory> signatories() {
        return signatories;
    }

    Territory place() {
        return new Territory(commune, epci, department, region);
    }

    Counting counting() {
        return new Counting(signatureRule, placeRule);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String territory() {
        return territory;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    String followedBy() {
        return followedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
