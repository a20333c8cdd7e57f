package fr.clausesociale.platform.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account may see, and why it does not see something.
 *
 * @param on the day that it holds for
 * @param account its pseudonym
 * @param state how the account stands
 * @param rights in force on that day
 * @param object what was asked about, or null
 * @param visible whether the account sees it; null where nothing was asked about
 * @param reasons what keeps the account out
 */
@Schema(name = "Visibility")
record VisibilityView(
        LocalDate on,
        String organisation,
        UUID account,
        Standing.State state,
        List<Right> rights,
        String object,
        Boolean visible,
        List<Reason> reasons) {

    @Schema(name = "VisibilityReason")
    record Reason(String code, String message, String hint) {}
}
