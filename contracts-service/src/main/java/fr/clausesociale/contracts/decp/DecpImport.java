package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKey;
import fr.clausesociale.contracts.contract.ContractRegistry;
import fr.clausesociale.contracts.contract.ContractSnapshot;
import fr.clausesociale.contracts.contract.Fingerprint;
import fr.clausesociale.contracts.contract.Outcome;
import fr.clausesociale.contracts.contract.Provenance;
import fr.clausesociale.contracts.imports.FileUnreadable;
import fr.clausesociale.contracts.imports.ImportContext;
import fr.clausesociale.contracts.imports.ImportKind;
import fr.clausesociale.contracts.imports.RecordSource;
import fr.clausesociale.contracts.imports.Row;
import fr.clausesociale.contracts.imports.RowReport;
import fr.clausesociale.contracts.imports.Submitter;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Brings published contracts in: reads, sorts out what is not to be taken, finds what is known already, registers the rest. */
@ApplicationScoped
class DecpImport implements ImportKind {

    private final ContractRegistry registry;
    private final KnownContracts contracts;
    private final Echoes echoes;
    private final Geography geography;
    private final BusinessClock clock;

    DecpImport(
            ContractRegistry registry,
            KnownContracts contracts,
            Echoes echoes,
            Geography geography,
            BusinessClock clock) {
        this.registry = registry;
        this.contracts = contracts;
        this.echoes = echoes;
        this.geography = geography;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decp";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.FACILITATOR) || roles.contains(Roles.BUYER) || roles.contains(Roles.ADMIN);
    }

    @Override
    public String listName() {
        return "marches";
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return DecpFormat.open(file);
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        LocalDate today = clock.today();
        Instant now = clock.now();
        List<Taking> takings = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Provenance from = new Provenance(context.importId(), context.file(), row.number(), now);
            takings.add(new Taking(row, DecpRecord.read(row.record(), from, geography, today)));
        }
        open(takings).forEach(taking -> checkReach(taking, context.by()));
        Set<String> inFile = checkRepetition(takings, context);
        checkKnown(takings, inFile, context);
        register(open(takings));
        return takings.stream().map(Taking::report).toList();
    }

    private void checkReach(Taking taking, Submitter by) {
        if (by.is(Roles.ADMIN)) {
            return;
        }
        ContractDraft draft = taking.draft();
        boolean own = by.is(Roles.BUYER)
                && by.organisation() != null
                && Siret.siren(by.organisation())
                        .equals(Siret.siren(draft.buyer().siret()));
        if (own) {
            return;
        }
        if (!by.is(Roles.FACILITATOR)) {
            taking.skipped(DecpFault.OTHER_BUYER, draft.buyer().siret());
            return;
        }
        Territory place = draft.placeOfPerformance().resolve(geography).orElse(null);
        if (!by.answersFor(place)) {
            String code = draft.placeOfPerformance().code();
            taking.skipped(DecpFault.OUTSIDE_TERRITORY, code == null ? "?" : code);
        }
    }

    /** Compares with the records before, in this batch and earlier ones. @return the keys of all of them */
    private Set<String> checkRepetition(List<Taking> takings, ImportContext context) {
        Map<String, ImportContext.Earlier> earlier = new HashMap<>(context.earlier()
                .apply(open(takings).stream().map(Taking::fileKey).toList()));
        for (Taking taking : open(takings)) {
            String content = taking.content();
            ImportContext.Earlier before = earlier.get(taking.fileKey());
            if (before == null) {
                earlier.put(
                        taking.fileKey(), new ImportContext.Earlier(taking.row().number(), content, null));
            } else if (before.content().equals(content)) {
                taking.repeats(before.row(), before.subject());
            } else {
                taking.failed(DecpFault.DUPLICATE_IN_FILE, before.row());
            }
        }
        return earlier.keySet();
    }

    private void checkKnown(List<Taking> takings, Set<String> inFile, ImportContext context) {
        List<Taking> candidates = open(takings);
        Map<ContractKey, ContractSnapshot> known =
                registry.findAll(candidates.stream().map(Taking::key).toList());
        Map<ContractKey, ContractKey> alike = contracts.alike(
                candidates.stream()
                        .map(Taking::read)
                        .filter(record -> !known.containsKey(record.key()))
                        .toList(),
                context.since());
        Set<ContractKey> matched = new HashSet<>();
        for (Taking taking : candidates) {
            ContractKey other = alike.get(taking.key());
            boolean free = other != null && !inFile.contains(other.buyerSiret() + " " + other.externalId());
            if (free && matched.add(other)) {
                taking.knownAs(other);
            }
        }
        known.putAll(registry.findAll(matched));
        candidates.forEach(taking -> checkAccess(known.get(taking.draft().key()), taking, context.by()));
        List<Taking> changing = open(candidates).stream()
                .filter(taking -> known.containsKey(taking.draft().key()))
                .filter(taking -> !Fingerprint.of(taking.draft())
                        .equals(known.get(taking.draft().key()).sourceFingerprint()))
                .toList();
        checkNews(changing, known);
    }

    private static void checkAccess(ContractSnapshot known, Taking taking, Submitter by) {
        if (known == null) {
            return;
        }
        ContractDraft draft = taking.draft();
        boolean followedByOther = known.followedBy() != null
                && by.is(Roles.FACILITATOR)
                && !by.is(Roles.ADMIN)
                && !known.followedBy().equals(by.organisation());
        if (followedByOther) {
            taking.skipped(DecpFault.FOLLOWED_BY_OTHER);
        } else if (!mayChange(known, by)) {
            String department = known.territory().department();
            taking.skipped(DecpFault.OUTSIDE_TERRITORY, department == null ? "?" : department);
        } else if (Alike.reused(known.notifiedOn(), known.title(), draft.notifiedOn(), draft.title())) {
            taking.failed(DecpFault.IDENTIFIER_REUSED, known.title(), known.notifiedOn());
        }
    }

    /** Leaves out what says otherwise than what is known, but is our own export or older. */
    private void checkNews(List<Taking> changing, Map<ContractKey, ContractSnapshot> known) {
        Map<UUID, JsonNode> records = new HashMap<>();
        changing.forEach(taking ->
                records.put(known.get(taking.draft().key()).id(), taking.row().record()));
        Set<UUID> ours = echoes.among(records);
        Map<UUID, LocalDate> publishedOn = contracts.publishedOn(records.keySet());
        for (Taking taking : changing) {
            UUID contract = known.get(taking.draft().key()).id();
            LocalDate last = publishedOn.get(contract);
            LocalDate published = taking.read().publishedOn();
            if (ours.contains(contract)) {
                taking.echoes(contract);
            } else if (last != null && published != null && published.isBefore(last)) {
                taking.unchanged(DecpFault.OLDER_THAN_KNOWN, contract, published, last);
            }
        }
    }

    /** What a record says of its place does not give its sender the contract of another territory. */
    private static boolean mayChange(ContractSnapshot known, Submitter by) {
        boolean own = by.is(Roles.BUYER)
                && by.organisation() != null
                && Siret.siren(by.organisation()).equals(Siret.siren(known.key().buyerSiret()));
        return own || by.is(Roles.ADMIN) || known.followedBy() != null || by.answersFor(known.territory());
    }

    private void register(List<Taking> takings) {
        List<Outcome> outcomes =
                registry.registerAll(takings.stream().map(Taking::draft).toList());
        List<KnownContracts.Kept> kept = new ArrayList<>();
        for (int at = 0; at < takings.size(); at++) {
            Taking taking = takings.get(at);
            Outcome outcome = outcomes.get(at);
            taking.registered(outcome);
            kept.add(new KnownContracts.Kept(
                    outcome.contractId(),
                    taking.read().publishedOn(),
                    KeptFields.of(taking.row().record())));
        }
        contracts.keep(kept);
    }

    private static List<Taking> open(List<Taking> takings) {
        return takings.stream().filter(Taking::open).toList();
    }
}
