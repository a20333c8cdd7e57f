package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A lot of a contract, with all who hold or held it. */
public record Lot(UUID id, String number, String title, List<Contractor> contractors) {

    public Lot {
        contractors = contractors == null ? List.of() : List.copyOf(contractors);
    }

    /** The lot after a holder's part went to a successor: the former's last day is the day before. */
    Lot succeeded(String former, Contractor successor, LocalDate on) {
        Contractor leaving = contractors.stream()
                .filter(c -> c.id().equals(former) && c.until() == null)
                .findFirst()
                .orElseThrow(() -> Problem.of(ContractsProblem.CONTRACTOR_UNKNOWN, former, number)
                        .at("/replaces"));
        if (leaving.from() != null && !on.isAfter(leaving.from())) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, leaving.from(), on)
                    .at("/on");
        }
        List<Contractor> all = new ArrayList<>();
        for (Contractor contractor : contractors) {
            all.add(contractor == leaving ? leaving.leaving(on.minusDays(1)) : contractor);
        }
        all.add(successor.joining(leaving.role(), on));
        return new Lot(id, number, title, all);
    }

    /** Identifiers and legal units of all who hold or held one of the lots. */
    static String[] holders(List<Lot> lots) {
        return lots.stream()
                .flatMap(lot -> lot.contractors().stream())
                .flatMap(contractor -> Stream.of(contractor.id(), contractor.siren()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }
}
