package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A buyer as it is answered.
 *
 * @param name as in its latest contract within reach, null where none is
 * @param category in force on the day asked, null where none is recorded for it
 * @param categories first to last
 * @param warnings where the last category is not what the SIREN's numbering lets expect
 */
record BuyerView(
        String siren,
        String name,
        LocalDate on,
        BuyerCategory category,
        List<DatedCategory.View> categories,
        List<Doubt> warnings) {

    /** Grows with every category recorded, be it a correction. */
    long version() {
        return categories.stream()
                .mapToLong(each -> 1 + each.corrected().size())
                .sum();
    }

    /** What is doubtful, and what to do about it. */
    @Schema(name = "BuyerWarning")
    record Doubt(String code, String message, String hint) {}
}
