package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The lots of a contract with their holders; a lot keeps its identifier by its number. */
@Embeddable
class AwardedLots {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Lot> lots = List.of();

    /** Of all who hold or held one: what contracts are found by. */
    private String[] contractorIds = {};

    protected AwardedLots() {}

    void tell(ContractDraft draft) {
        List<Lot> kept = new ArrayList<>();
        for (LotDraft lot : draft.lotsOrWhole()) {
            UUID id = by(lot.number()).map(Lot::id).orElseGet(Ids::next);
            kept.add(new Lot(id, lot.number(), lot.title(), lot.contractors()));
        }
        become(kept);
    }

    /** These too. */
    void keep(List<Lot> others) {
        List<Lot> all = new ArrayList<>(lots);
        all.addAll(others);
        become(all);
    }

    /** @throws Problem where there is no such lot or holder */
    void succeed(String number, String former, Contractor successor, LocalDate on) {
        Lot lot = by(number)
                .orElseThrow(
                        () -> Problem.of(ContractsProblem.LOT_UNKNOWN, number).at("lot"));
        Lot changed = lot.succeeded(former, successor, on);
        become(lots.stream().map(each -> each == lot ? changed : each).toList());
    }

    private void become(List<Lot> now) {
        lots = List.copyOf(now);
        contractorIds = Lot.holders(lots);
    }

    List<Lot> all() {
        return lots;
    }

    Optional<Lot> by(String number) {
        return first(lot -> lot.number().equals(number));
    }

    Optional<Lot> by(UUID id) {
        return first(lot -> lot.id().equals(id));
    }

    private Optional<Lot> first(Predicate<Lot> which) {
        return lots.stream().filter(which).findFirst();
    }
}
