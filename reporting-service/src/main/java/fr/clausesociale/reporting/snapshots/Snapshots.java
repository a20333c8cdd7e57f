package fr.clausesociale.reporting.snapshots;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Moments;
import fr.clausesociale.reporting.figures.YearTables;
import fr.clausesociale.reporting.forms.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Freezes figures, and hands out what is frozen. Whoever coordinates a territory, or one around it, freezes and reads its
 * years; administrators do it for all.
 */
@ApplicationScoped
class Snapshots implements Moments {

    private final SnapshotStore store;
    private final YearTables tables;
    private final Geography geography;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Snapshots(SnapshotStore store, YearTables tables, Geography geography, BusinessClock clock, ObjectMapper json) {
        this.store = store;
        this.tables = tables;
        this.geography = geography;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Within the caller's transaction.
     *
     * @param knownOn what was known at this moment; null for all that is known
     * @param reason why figures that were published are published anew; null for the first
     */
    Snapshot freeze(
            TerritoryCode territory, int year, SnapshotStatus status, Instant knownOn, String reason, Caller caller) {
        if (!coordinates(caller, territory.code())) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (year > clock.today().getYear()) {
            throw Problem.of(SnapshotProblem.SNAPSHOT_YEAR_AHEAD, year).at("year");
        }
        Instant freshAt = tables.freshAt();
        Instant moment = (knownOn == null ? freshAt : knownOn).truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(freshAt)) {
            throw Problem.of(SnapshotProblem.SNAPSHOT_AHEAD, moment, freshAt).at("knownOn");
        }
        int number = store.nextNumber(territory.code(), year);
        if (number > 1 && reason == null) {
            throw Problem.of(SnapshotProblem.SNAPSHOT_NEEDS_REASON, territory.code(), year)
                    .at("reason");
        }
        Map<String, Aggregates> answers = tables.of(territory, year, moment);
        List<SnapshotStore.Frozen> frozen = new ArrayList<>();
        answers.forEach((name, answer) -> {
            Sheet sheet = tables.sheet(answer);
            for (FrozenForm form : FrozenForm.values()) {
                byte[] bytes = bytes(answer, sheet, form);
                frozen.add(
                        new SnapshotStore.Frozen(new Snapshot.File(name, form, bytes.length, Digest.of(bytes)), bytes));
            }
        });
        Aggregates total = answers.get("total");
        Snapshot snapshot = new Snapshot(
                Ids.next(),
                territory.code(),
                year,
                number,
                status,
                moment,
                total.definition().version(),
                total.definition().fteDivisor(),
                reason,
                clock.now(),
                caller.organisation(),
                frozen.stream().map(SnapshotStore.Frozen::file).toList());
        store.keep(snapshot, frozen);
        return snapshot;
    }

    List<Snapshot> seen(TerritoryCode territory, Caller caller) {
        return store.all(territory == null ? null : territory.code()).stream()
                .filter(snapshot -> coordinates(caller, snapshot.territory()))
                .toList();
    }

    Snapshot reachable(UUID id, Caller caller) {
        Snapshot found = store.find(id)
                .filter(snapshot -> coordinates(caller, snapshot.territory()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new Snapshot(
                found.id(),
                found.territory(),
                found.year(),
                found.number(),
                found.status(),
                found.knownOn(),
                found.definition(),
                found.fteDivisor(),
                found.reason(),
                found.madeAt(),
                found.madeBy(),
                store.files(id));
    }

    byte[] content(Snapshot snapshot, String table, FrozenForm form) {
        return store.content(snapshot.id(), table, form).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    @Override
    public Optional<Instant> of(String name, Caller caller) {
        try {
            return Optional.of(reachable(UUID.fromString(name), caller).knownOn());
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private boolean coordinates(Caller caller, String territory) {
        if (caller.is(Roles.ADMIN)) {
            return true;
        }
        Optional<Territory> place = geography.territory(territory);
        return caller.is(Roles.COORDINATOR)
                && place.isPresent()
                && caller.territories(Roles.COORDINATOR).stream().anyMatch(place.get()::within);
    }

    private byte[] bytes(Aggregates answer, Sheet sheet, FrozenForm form) {
        try {
            if (form.form() == null) {
                return json.writeValueAsBytes(answer);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form.form().write(sheet, form.isFrench(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
