package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.policy.PolicyValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Consultations for tests, each method one thing told otherwise. */
final class Consultations {

    static final LocalDate START = LocalDate.of(2026, 8, 21);
    static final Law LAW = new Law(PolicyValues.delivered(Law.PREFIX));

    private ContractKind kind = ContractKind.PUBLIC_CONTRACT;
    private MarketType type = MarketType.SERVICES;
    private BuyerCategory buyer = BuyerCategory.COMMUNE;
    private LocalDate launchedOn = START;
    private LocalDate notifiedOn = START.plusMonths(3);
    private String value = "216000.00";
    private Integer months = 12;
    private List<SocialConsideration> declared = List.of();
    private Set<Modality> owed = Set.of();

    private Consultations() {}

    /** A town's services, launched on the first day at the threshold, nothing declared. */
    static Consultations atTheThreshold() {
        return new Consultations();
    }

    Consultations of(ContractKind otherKind, MarketType otherType, BuyerCategory otherBuyer) {
        kind = otherKind;
        type = otherType;
        buyer = otherBuyer;
        return this;
    }

    Consultations launched(LocalDate launched, LocalDate notified) {
        launchedOn = launched;
        notifiedOn = notified;
        return this;
    }

    Consultations worth(String other) {
        value = other;
        return this;
    }

    Consultations lasting(Integer other) {
        months = other;
        return this;
    }

    Consultations declaring(SocialConsideration... said) {
        declared = List.of(said);
        return this;
    }

    Consultations owing(Modality... modalities) {
        owed = Set.of(modalities);
        return this;
    }

    Consultation told() {
        return new Consultation(
                kind,
                type,
                buyer,
                launchedOn,
                notifiedOn,
                value == null ? null : new BigDecimal(value),
                months,
                declared,
                owed);
    }

    LegalCheck check() {
        return check(null);
    }

    LegalCheck check(Derogation.Recorded derogation) {
        return LegalCheck.of(
                new UUID(0, 1),
                told(),
                LAW,
                LocalDate.of(2026, 11, 21),
                derogation,
                PolicyValues.delivered(Reservation.PREFIX));
    }
}
