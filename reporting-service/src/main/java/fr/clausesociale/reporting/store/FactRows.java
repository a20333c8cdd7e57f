package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.ConventionFact;
import fr.clausesociale.reporting.facts.DecisionFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Facts as rows, table by table, columns in the order of the schema. */
final class FactRows {

    private final Map<FactTable, List<List<Object>>> rows = new EnumMap<>(FactTable.class);

    static FactRows of(List<Version> versions) {
        FactRows all = new FactRows();
        versions.forEach(all::add);
        return all;
    }

    Map<FactTable, List<List<Object>>> byTable() {
        return rows;
    }

    private void add(Version v) {
        if (v.fact() instanceof HoursFact hours) {
            hours(v, hours);
        } else if (v.fact() instanceof PlacementFact placement) {
            placement(v, placement);
        } else if (v.fact() instanceof ContractFact contract) {
            contract(v, contract);
        } else if (v.fact() instanceof ProfileFact profile) {
            profile(v, profile);
        } else if (v.fact() instanceof DecisionFact decision) {
            decision(v, decision);
        } else if (v.fact() instanceof ConventionFact convention) {
            convention(v, convention);
        } else if (v.fact() instanceof LinkFact person) {
            link(v, person);
        }
    }

    private void link(Version v, LinkFact person) {
        row(FactTable.BENEFICIARY, person.id(), v.number(), v.recordedAt(), person.kind(), person.mergedInto());
        person.facts()
                .forEach(parted -> row(
                        FactTable.BELONGING,
                        person.id(),
                        v.number(),
                        v.recordedAt(),
                        parted.factId(),
                        parted.recordedUnder(),
                        parted.belongsTo()));
    }

    private void hours(Version v, HoursFact hours) {
        row(
                FactTable.HOURS,
                hours.id(),
                v.number(),
                v.recordedAt(),
                hours.placementId(),
                hours.beneficiaryId(),
                hours.obligationId(),
                hours.contractId(),
                hours.month().atDay(1),
                hours.hours(),
                hours.kind(),
                hours.annulled(),
                hours.origin(),
                hours.way(),
                hours.part() == null ? null : hours.part().name());
    }

    private void placement(Version v, PlacementFact placement) {
        row(
                FactTable.PLACEMENT,
                placement.id(),
                v.number(),
                v.recordedAt(),
                placement.beneficiaryId(),
                placement.status(),
                placement.employer().siret(),
                placement.employer().structure(),
                placement.mode(),
                placement.contractType(),
                placement.occupation(),
                placement.exit(),
                placement.decisionId(),
                placement.endedOn(),
                placement.exitClass());
        placement
                .allocations()
                .forEach(each -> row(
                        FactTable.ALLOCATION,
                        placement.id(),
                        v.number(),
                        each.contractId(),
                        each.obligationId(),
                        each.part() == null ? null : each.part().name()));
        placement
                .followUps()
                .forEach(each -> row(
                        FactTable.FOLLOW_UP,
                        placement.id(),
                        v.number(),
                        each.months(),
                        each.dueOn(),
                        each.situation(),
                        each.exitClass()));
    }

    private void contract(Version v, ContractFact contract) {
        row(
                FactTable.CONTRACT,
                contract.id(),
                v.number(),
                v.recordedAt(),
                contract.kind(),
                contract.status(),
                contract.buyer().siret(),
                contract.buyer().category(),
                contract.marketType(),
                contract.territory().commune(),
                contract.territory().epci(),
                contract.territory().department(),
                contract.territory().region(),
                contract.followedBy(),
                contract.buyer().service(),
                contract.followers().stream().map(StoredFollowers::text).toList(),
                contract.notifiedOn(),
                contract.operation(),
                Ledger.joined(contract.tags()),
                contract.placeOfPerformance() == null
                        ? null
                        : contract.placeOfPerformance().name());
        for (ContractFact.Part part : contract.parts()) {
            row(
                    FactTable.PART,
                    contract.id(),
                    v.number(),
                    part.territory().commune(),
                    part.territory().epci(),
                    part.territory().department(),
                    part.territory().region(),
                    part.share(),
                    part.name(),
                    contract.followers(part).stream().map(StoredFollowers::text).toList());
        }
        for (ContractFact.Obligation o : contract.obligations()) {
            row(
                    FactTable.OBLIGATION,
                    contract.id(),
                    v.number(),
                    o.obligationId(),
                    o.modality(),
                    o.programme(),
                    o.status());
            o.steps()
                    .forEach(step -> row(
                            FactTable.STEP,
                            contract.id(),
                            v.number(),
                            o.obligationId(),
                            step.from(),
                            step.due(),
                            step.until()));
            o.allHours()
                    .forEach(all -> row(
                            FactTable.ALL_HOURS, contract.id(), v.number(), o.obligationId(), all.on(), all.hours()));
        }
    }

    private void convention(Version v, ConventionFact convention) {
        row(
                FactTable.CONVENTION,
                convention.id(),
                v.number(),
                v.recordedAt(),
                convention.name(),
                convention.territory(),
                convention.from(),
                convention.until(),
                convention.followedBy(),
                convention.counting().signature(),
                convention.counting().place());
        convention
                .signatories()
                .forEach(signatory -> row(
                        FactTable.SIGNATORY,
                        convention.id(),
                        v.number(),
                        signatory.siren(),
                        signatory.signedOn(),
                        signatory.endedOn()));
        convention
                .targets()
                .forEach(target -> row(
                        FactTable.TARGET,
                        convention.id(),
                        v.number(),
                        target.year(),
                        target.hours(),
                        target.peopleMin(),
                        target.peopleMax()));
    }

    private void profile(Version v, ProfileFact profile) {
        row(
                FactTable.PROFILE,
                profile.id(),
                v.number(),
                v.recordedAt(),
                profile.keyHolder(),
                profile.ageBand(),
                profile.sex(),
                profile.epci(),
                profile.department(),
                profile.qpv(),
                profile.education(),
                profile.criteria(),
                profile.sealedCriteria());
    }

    private void decision(Version v, DecisionFact decision) {
        row(
                FactTable.DECISION,
                decision.id(),
                v.number(),
                v.recordedAt(),
                decision.beneficiaryId(),
                decision.outcome(),
                decision.basis(),
                decision.assessedOn(),
                decision.superseded());
    }

    private void row(FactTable table, Object... columns) {
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(Arrays.asList(columns));
    }
}
