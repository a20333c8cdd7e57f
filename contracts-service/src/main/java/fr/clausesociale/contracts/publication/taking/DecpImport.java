package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.registry.ContractRegistry;
import fr.clausesociale.contracts.contract.registry.ContractSnapshot;
import fr.clausesociale.contracts.contract.registry.Outcome;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.contracts.lotgroup.LotGroups;
import fr.clausesociale.contracts.publication.file.DecpFormat;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.KeptFields;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings published contracts in: reads, sorts out what is not to be taken, finds what is known already, registers the rest. */
@ApplicationScoped
class DecpImport implements ImportKind {

    private final ContractRegistry registry;
    private final KnownContracts contracts;
    private final ComingModifications coming;
    private final LotGroups groups;
    private final RecordTriage triage;
    private final Geography geography;
    private final BusinessClock clock;

    DecpImport(
            ContractRegistry registry,
            KnownContracts contracts,
            ComingModifications coming,
            LotGroups groups,
            RecordTriage triage,
            Geography geography,
            BusinessClock clock) {
        this.registry = registry;
        this.contracts = contracts;
        this.coming = coming;
        this.groups = groups;
        this.triage = triage;
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
        List<ImportedRecord> importedRecords = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Provenance from = new Provenance(context.importId(), context.file(), row.number(), now);
            importedRecords.add(new ImportedRecord(row, DecpRecord.read(row.record(), from, geography, today)));
        }
        triage.sift(importedRecords, context);
        // each contract once at a time
        List<ImportedRecord> left =
                importedRecords.stream().filter(ImportedRecord::open).toList();
        while (!left.isEmpty()) {
            Set<ContractKey> once = new HashSet<>();
            Map<Boolean, List<ImportedRecord>> apart = left.stream()
                    .collect(Collectors.partitioningBy(
                            imported -> once.add(imported.draft().key())));
            register(apart.get(true), context);
            left = apart.get(false);
        }
        return importedRecords.stream().map(ImportedRecord::report).toList();
    }

    private void register(List<ImportedRecord> importedRecords, ImportContext context) {
        List<Outcome> outcomes = registry.registerAll(
                importedRecords.stream().map(ImportedRecord::draft).toList());
        List<KnownContracts.Kept> kept = new ArrayList<>();
        for (int at = 0; at < importedRecords.size(); at++) {
            ImportedRecord imported = importedRecords.get(at);
            Outcome outcome = outcomes.get(at);
            imported.registered(outcome);
            kept.add(new KnownContracts.Kept(
                    outcome.contractId(),
                    imported.read().publishedOn(),
                    KeptFields.of(imported.row().record()),
                    imported.isOneOfLots() ? imported.publishedKey() : null,
                    imported.said().text()));
        }
        contracts.keep(kept);
        coming.remember(importedRecords);
        importedRecords.stream().filter(ImportedRecord::newLot).forEach(imported -> join(imported, context));
    }

    private void join(ImportedRecord lot, ImportContext context) {
        ContractKey number = lot.read().key();
        ContractSnapshot named = registry.findAll(List.of(number)).get(number);
        if (named != null) {
            groups.join(
                    named.id(),
                    lot.subject(),
                    "Marché " + number.externalId(),
                    context.by().organisation());
        }
    }
}
