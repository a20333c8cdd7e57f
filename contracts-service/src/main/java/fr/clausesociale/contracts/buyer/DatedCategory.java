package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of body a buyer is from a day on. Never changed: the next one ends it, and one recorded wrongly has another beside it. */
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
    private UUID corrects;
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

    /** What was right from the same day on. */
    DatedCategory corrected(CorrectionRequest request, Instant now, String organisation) {
        DatedCategory right = new DatedCategory(
                siren, new CategoryRequest(request.category(), from, request.reason()), now, organisation);
        right.corrects = id;
        return right;
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

    View view(LocalDate until, List<DatedCategory> wrong) {
        return new View(
                category,
                from,
                until,
                reason,
                recordedAt,
                recordedBy,
                wrong.stream()
                        .map(w -> new Wrong(w.category, w.reason, w.recordedAt, w.recordedBy))
                        .toList());
    }

    /**
     * @param until last day, null: until further notice
     * @param corrected what was recorded for it before and was wrong, oldest first
     */
    @Schema(name = "DatedCategoryView")
    record View(
            BuyerCategory category,
            LocalDate from,
            LocalDate until,
            String reason,
            Instant recordedAt,
            String recordedBy,
            List<Wrong> corrected) {}

    record Wrong(BuyerCategory category, String reason, Instant recordedAt, String recordedBy) {}
}
