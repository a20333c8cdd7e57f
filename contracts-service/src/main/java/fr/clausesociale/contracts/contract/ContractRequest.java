package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Grouping;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract as a caller tells it: what is asked of a telling that is not asked of a publication. Shape only, the rules are in
 * {@link ContractRules}.
 */
record ContractRequest(
        @NotBlank @GivenNumber @Size(max = 100) String externalId,
        @NotNull ContractKind kind,
        @NotNull @Valid Buyer buyer,
        @NotBlank @Size(max = 1000) String title,
        @Pattern(regexp = "\\d{8}(-\\d)?") String cpv,
        MarketType marketType,
        Procedure procedure,
        LocalDate consultationLaunchedOn,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal estimatedValue,
        @NotNull LocalDate notifiedOn,
        @Min(1) @Max(1200) Integer durationMonths,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal amount,
        @NotNull @Valid Place placeOfPerformance,
        @Size(max = 10) List<@NotNull SocialConsideration> socialConsiderations,
        @Size(max = 10) List<@NotNull EnvironmentalConsideration> environmentalConsiderations,
        @Size(max = 14) String followedBy,
        @GivenNumber @Size(max = 100) String frameworkId,

        @Schema(description = "Opération (projet) dont relève le marché, telle que l'appelle qui le suit")
        @Size(max = 200)
        String operation,

        @Schema(description = "Étiquettes, vingt au plus, sans virgule") @Size(max = 20)
        List<@NotBlank @Size(max = 60) @Pattern(regexp = "[^,]*") String> tags,

        @Valid @Size(max = 500) List<@NotNull LotDraft> lots) {

    ContractDraft draft() {
        ContractTerms terms = new ContractTerms(
                kind,
                title,
                cpv,
                marketType,
                false,
                procedure,
                consultationLaunchedOn,
                estimatedValue,
                notifiedOn,
                durationMonths,
                amount,
                placeOfPerformance,
                socialConsiderations,
                environmentalConsiderations,
                frameworkId,
                new Grouping(operation, tags));
        return new ContractDraft(externalId.trim(), buyer, terms, followedBy, lots, null, null, null);
    }
}
