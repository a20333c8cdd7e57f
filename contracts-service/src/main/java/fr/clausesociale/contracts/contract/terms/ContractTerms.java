package fr.clausesociale.contracts.contract.terms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.shared.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What a contract says beside whose it is and who holds it: the one record of it, as it is told, kept, answered and published.
 * All of it is told at once, the last telling stands.
 *
 * @param marketTypeDerived the market type was read from the CPV, not told
 * @param estimatedValue of the whole need, all lots, excluding VAT
 * @param durationMonths null where not told
 * @param amount excluding VAT; of a framework agreement its maximum
 * @param frameworkId identifier of the framework agreement that a subsequent contract belongs to, as published
 */
@Embeddable
public record ContractTerms(
        @Enumerated(EnumType.STRING) ContractKind kind,
        String title,
        String cpv,
        @Enumerated(EnumType.STRING) MarketType marketType,
        boolean marketTypeDerived,
        @Enumerated(EnumType.STRING) Procedure procedure,
        LocalDate consultationLaunchedOn,
        BigDecimal estimatedValue,
        LocalDate notifiedOn,
        Integer durationMonths,
        BigDecimal amount,

        @Column(name = "place") @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Place placeOfPerformance,

        @Column(name = "social") @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<SocialConsideration> socialConsiderations,

        @Column(name = "environmental") @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<EnvironmentalConsideration> environmentalConsiderations,

        String frameworkId,
        @JsonUnwrapped Grouping grouping) {

    public ContractTerms {
        kind = kind == null ? ContractKind.NOT_STATED : kind;
        marketType = marketType == null ? MarketType.NOT_STATED : marketType;
        procedure = procedure == null ? Procedure.NOT_STATED : procedure;
        placeOfPerformance = placeOfPerformance == null ? Place.UNKNOWN : placeOfPerformance;
        estimatedValue = Decimals.two(estimatedValue);
        amount = Decimals.two(amount);
        socialConsiderations = socialConsiderations == null ? List.of() : List.copyOf(socialConsiderations);
        environmentalConsiderations =
                environmentalConsiderations == null ? List.of() : List.copyOf(environmentalConsiderations);
        grouping = grouping == null ? Grouping.NONE : grouping;
    }

    /** What a publication says: of the type of what is bought it only lets be guessed, and of a consultation it says nothing. */
    public static ContractTerms published(
            ContractKind kind,
            String title,
            String cpv,
            MarketType marketType,
            Procedure procedure,
            LocalDate notifiedOn,
            Integer durationMonths,
            BigDecimal amount,
            Place place,
            List<SocialConsideration> social,
            List<EnvironmentalConsideration> environmental,
            String frameworkId) {
        return new ContractTerms(
                kind,
                title,
                cpv,
                marketType,
                true,
                procedure,
                null,
                null,
                notifiedOn,
                durationMonths,
                amount,
                place,
                social,
                environmental,
                frameworkId,
                null);
    }

    /** What holds where these are said and others are known. A type that is only guessed stands back behind one that was told. */
    public ContractTerms chosen(ContractTerms known, FactChoice choice) {
        ContractTerms typed = guessesBeside(known) ? known : this;
        return new ContractTerms(
                choice.between("kind", kind, known.kind),
                choice.between("title", title, known.title),
                choice.between("cpv", cpv, known.cpv),
                typed.marketType,
                typed.marketTypeDerived,
                choice.between("procedure", procedure, known.procedure),
                choice.between("consultationLaunchedOn", consultationLaunchedOn, known.consultationLaunchedOn),
                choice.between("estimatedValue", estimatedValue, known.estimatedValue),
                choice.between("notifiedOn", notifiedOn, known.notifiedOn),
                choice.between("durationMonths", durationMonths, known.durationMonths),
                choice.between("amount", amount, known.amount),
                choice.between("placeOfPerformance", placeOfPerformance, known.placeOfPerformance),
                choice.between("socialConsiderations", socialConsiderations, known.socialConsiderations),
                choice.between(
                        "environmentalConsiderations", environmentalConsiderations, known.environmentalConsiderations),
                choice.between("frameworkId", frameworkId, known.frameworkId),
                grouping.chosen(known.grouping, choice));
    }

    private boolean guessesBeside(ContractTerms known) {
        boolean told = marketType != MarketType.NOT_STATED && !marketTypeDerived;
        return !told
                && known.marketType != MarketType.NOT_STATED
                && (!known.marketTypeDerived || marketType == MarketType.NOT_STATED);
    }

    /** Last day by notification and duration, or null where one of them is not known. */
    public LocalDate lastDay() {
        return notifiedOn == null || durationMonths == null
                ? null
                : notifiedOn.plusMonths(durationMonths).minusDays(1);
    }

    /** Whether a social clause was declared. */
    public boolean declareSocialClause() {
        return socialConsiderations.contains(SocialConsideration.SOCIAL_CLAUSE);
    }
}
