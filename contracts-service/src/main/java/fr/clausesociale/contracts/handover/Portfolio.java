package fr.clausesociale.contracts.handover;

import fr.clausesociale.platform.authority.Succession;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All that a structure follows, or what of it lies in some territories, goes to another from a day on, as the register says. */
@Entity
@Table(name = "portfolio")
class Portfolio {

    /** As the register has it. */
    @Id
    private UUID id;

    private String former;
    private String successor;
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    private Instant knownAt;
    private Instant appliedAt;
    private int contracts;
    private int parts;

    protected Portfolio() {}

    static Portfolio of(Succession told, Instant now) {
        Portfolio portfolio = new Portfolio();
        portfolio.id = told.id();
        portfolio.former = told.former();
        portfolio.successor = told.successor();
        portfolio.effectiveOn = told.effectiveOn();
        portfolio.territories = List.copyOf(told.territories());
        portfolio.knownAt = now;
        return portfolio;
    }

    void handed(int moreContracts, int moreParts) {
        contracts += moreContracts;
        parts += moreParts;
    }

    void applied(Instant now) {
        appliedAt = now;
    }

    /** Whether something in these territories, by all their names, belongs to it. */
    boolean holds(List<String> named) {
        return territories.isEmpty() || territories.stream().anyMatch(named::contains);
    }

    UUID id() {
        return id;
    }

    String former() {
        return former;
    }

    String successor() {
        return successor;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Null until all of it is handed over. */
    Instant appliedAt() {
        return appliedAt;
    }

    int contracts() {
        return contracts;
    }

    int parts() {
        return parts;
    }
}
