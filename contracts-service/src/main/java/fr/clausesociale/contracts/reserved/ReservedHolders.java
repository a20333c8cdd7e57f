package fr.clausesociale.contracts.reserved;

import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.platform.authority.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether who holds a lot of a reserved contract is of a kind that its article names, as far as the register of organisations says. */
@ApplicationScoped
public class ReservedHolders {

    /** Roles of the register that say of what kind a structure is. */
    private static final List<String> OF_A_KIND = List.of("SIAE", "ADAPTED_WORK");

    private final Register register;

    ReservedHolders(Register register) {
        this.register = register;
    }

    /** How a lot is held on a day. */
    public enum Held {
        BY_ITS_KIND,
        /** The register tells no kind of one of the holders. */
        BY_UNKNOWN_KIND,
        BY_OTHER_KIND
    }

    /**
     * The worst of what can be said of the holders on a day; who only works for one of them is not asked about. A group of which
     * one member is of another kind is looked at.
     *
     * @param reservation null where nothing is reserved
     */
    public Held held(Reservation reservation, Lot lot, LocalDate day) {
        if (reservation == null || lot == null) {
            return Held.BY_ITS_KIND;
        }
        List<Held> each = holders(lot, day)
                .map(holder -> held(reservation, structures(holder, day)))
                .toList();
        return Stream.of(Held.BY_OTHER_KIND, Held.BY_UNKNOWN_KIND)
                .filter(each::contains)
                .findFirst()
                .orElse(Held.BY_ITS_KIND);
    }

    /** Those of them that are registered as another kind. */
    public List<String> unfit(Reservation reservation, Lot lot, LocalDate day) {
        return holders(lot, day)
                .filter(holder -> held(reservation, structures(holder, day)) == Held.BY_OTHER_KIND)
                .map(Contractor::id)
                .toList();
    }

    private static Held held(Reservation reservation, Set<Structure> structures) {
        if (structures.isEmpty()) {
            return Held.BY_UNKNOWN_KIND;
        }
        return structures.stream().anyMatch(reservation::admits) ? Held.BY_ITS_KIND : Held.BY_OTHER_KIND;
    }

    private static Stream<Contractor> holders(Lot lot, LocalDate day) {
        return lot.contractors().stream()
                .filter(holder -> holder.role() != ContractorRole.SUBCONTRACTOR && holder.heldOn(day));
    }

    private Set<Structure> structures(Contractor holder, LocalDate day) {
        return OF_A_KIND.stream()
                .flatMap(role -> register.kindsOf(holder.siren(), role, day).stream())
                .flatMap(kind -> Arrays.stream(Structure.values())
                        .filter(known -> known.name().equals(kind)))
                .collect(Collectors.toSet());
    }
}
