package fr.clausesociale.contracts.statement.taking;

import fr.clausesociale.contracts.reference.References;
import fr.clausesociale.contracts.reference.WorkKey;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.timesheet.HoursLine;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.imports.kind.Submitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Finds what lines are about by what the trade calls it: the number of a contract and its lot, the employer's own reference. One
 * that may mean several things is refused. References are looked for among those of who sent the file, and no others.
 */
@ApplicationScoped
class LineKeys {

    private final References references;

    LineKeys(References references) {
        this.references = references;
    }

    /** In one query for all of them, none where all lines are keyed by identifiers. */
    void find(List<ImportedLine> lines, Submitter by) {
        String siren = by.is(Roles.COMPANY) ? Siret.siren(by.organisation()) : null;
        List<ImportedLine> keyed = lines.stream()
                .filter(line -> line.placement() == null
                        || line.obligation() == null
                        || siren != null && line.told().reference() != null)
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        Collection<WorkKey> known = references.known(
                siren,
                keyed.stream().map(line -> line.told().reference()).toList(),
                keyed.stream()
                        .map(ImportedLine::placement)
                        .filter(Objects::nonNull)
                        .toList());
        keyed.forEach(line -> mean(line, known));
    }

    private static void mean(ImportedLine line, Collection<WorkKey> known) {
        HoursLine told = line.told();
        if (told.placement() != null && isOfOthers(told, known)) {
            line.fail(ContractsProblem.REFERENCE_OF_OTHER, "/reference", told.reference());
            return;
        }
        List<WorkKey> ofPlacement = known.stream()
                .filter(key -> told.placement() != null
                        ? key.reference() == null && key.placementId().equals(told.placement())
                        : key.isReferred(told.reference()))
                .toList();
        if (ofPlacement.isEmpty()) {
            unknown(line);
            return;
        }
        List<WorkKey> meant = ofPlacement.stream()
                .filter(key -> told.obligation() == null || key.obligationId().equals(told.obligation()))
                .filter(key -> key.isOf(told.contract(), told.buyer(), told.lot()))
                .toList();
        if (meant.isEmpty()) {
            elsewhere(line);
            return;
        }
        // a reference may pass from one contrat de travail to the next
        List<WorkKey> then = told.placement() != null || meant.size() == 1
                ? meant
                : meant.stream().filter(key -> key.worksIn(told.month())).toList();
        if (then.size() == 1) {
            line.means(then.get(0).placementId(), then.get(0).obligationId());
        } else if (then.isEmpty()) {
            line.fail(ContractsProblem.REFERENCE_NOT_AT_WORK, "/reference", told.reference(), told.month());
        } else {
            line.fail(
                    ContractsProblem.LINE_OF_SEVERAL,
                    told.placement() != null ? "/obligationId" : "/reference",
                    then.size());
        }
    }

    /** As where one column of a table was sorted and the others were not. */
    private static boolean isOfOthers(HoursLine told, Collection<WorkKey> known) {
        List<WorkKey> referred =
                known.stream().filter(key -> key.isReferred(told.reference())).toList();
        return !referred.isEmpty()
                && referred.stream().noneMatch(key -> key.placementId().equals(told.placement()));
    }

    private static void unknown(ImportedLine line) {
        HoursLine told = line.told();
        if (told.placement() != null) {
            line.fail(ContractsProblem.PLACEMENT_UNKNOWN, "/placementId", told.placement());
        } else {
            line.fail(ContractsProblem.REFERENCE_UNKNOWN, "/reference", told.reference());
        }
    }

    private static void elsewhere(ImportedLine line) {
        HoursLine told = line.told();
        if (told.obligation() != null) {
            line.fail(ContractsProblem.PLACEMENT_NOT_ALLOCATED, "/obligationId");
        } else {
            line.fail(
                    ContractsProblem.CONTRACT_OF_LINE_UNKNOWN,
                    "/contract",
                    told.contract(),
                    told.lot() == null ? "…" : told.lot());
        }
    }
}
