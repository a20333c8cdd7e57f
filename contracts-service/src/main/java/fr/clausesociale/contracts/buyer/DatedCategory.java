package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.BuyerCategory;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What kind of body a buyer is from a day on. Never changed: the next one ends it. */
@Entity
@Table(name = "buyer_category")
class DatedCategory {

    @Id
    private UUID id;

    private String siren;

    @Enumerated(EnumType.STRING)
    private BuyerCategory category;

    @Column(name = "from_on")
    private LocalDate from;

    private String reason;
    private Instant recordedAt;
    private String recordedBy;

    protected DatedCategory() {}

    DatedCategory(String siren, CategoryRequest request, Instant now, String organisation) {
        this.id = Ids.next();
        this.siren = siren;
        this.category = request.category();
        this.from = request.from();
        this.reason = request.reason().trim();
        this.recordedAt = now;
        this.recordedBy = organisation;
    }

    String siren() {
        return siren;
    }

    BuyerCategory category() {
        return category;
    }

    LocalDate from() {
        return from;
    }

    View view(LocalDate until) {
        return new View(category, from, until, reason, recordedAt, recordedBy);
    }

    /** @param until last day, null: until further notice */
    record View(
            BuyerCategory category,
            LocalDate from,
            LocalDate until,
            String reason,
            Instant recordedAt,
            String recordedBy) {}
}
