package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.UserCompany;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person to place.
 *
 * @param occupation ROME code
 * @param agreement where the agreement on sharing the hours between several contracts is recorded (globalisation)
 * @param passUntil last day of the PASS IAE, where the employer is an SIAE
 * @param workplace INSEE code of the commune in which the work is done: it says in which part of a divided contract
 */
public record PlacementRequest(
        @NotNull UUID beneficiaryId,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Share> allocations,
        @NotNull @Valid Employer employer,
        @Valid UserCompany userCompany,
        @NotNull Mode mode,
        WorkContract contractType,
        @Pattern(regexp = "[A-Z]\\d{4}") String occupation,
        @NotNull LocalDate startOn,
        LocalDate endOn,

        @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal weeklyHours,

        @GivenNumber @Size(max = 300) String agreement,
        LocalDate passUntil,
        @Pattern(regexp = "\\d[0-9AB]\\d{3}") String workplace) {

    /** As it would be told anew, of another person or for other obligations. */
    static PlacementRequest of(UUID person, List<Share> shares, WorkTerms work) {
        return new PlacementRequest(
                person,
                shares,
                work.employer(),
                work.userCompany(),
                work.mode(),
                work.contractType(),
                work.occupation(),
                work.startOn(),
                work.endOn(),
                work.weeklyHours(),
                work.agreement(),
                work.passUntil(),
                work.workplace());
    }

    WorkTerms work() {
        return new WorkTerms(
                employer,
                userCompany,
                mode,
                contractType,
                occupation,
                startOn,
                endOn,
                weeklyHours,
                agreement,
                passUntil,
                workplace);
    }

    /**
     * @param share of the hours meant for it; all shares make one
     * @param part in which the work is done, of a contract that is performed in several territories; null: the only one in which
     *     the caller decides, else the one that holds the place of work
     */
    @Schema(name = "PlacementShare")
    public record Share(
            @NotNull UUID obligationId,

            @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal share,

            @Valid PartKey part) {

        public Share {
            share = share == null ? BigDecimal.ONE : share;
        }
    }
}
