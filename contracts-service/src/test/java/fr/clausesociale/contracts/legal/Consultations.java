package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.BuyerCategory;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.contract.MarketType;
import fr.clausesociale.contracts.contract.SocialConsideration;
import fr.clausesociale.contracts.obligation.Modality;
import fr.clausesociale.contracts.policy.PolicyValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Consultations for tests, each method one thing told otherwise. */
record Consultations(Consultation told) {

    static final LocalDate START = LocalDate.of(2026, 8, 21);
    static final Law LAW = new Law(PolicyValues.delivered(Law.PREFIX));

    /** A town's services, launched on the first day at the threshold, nothing declared. */
    static Consultations atTheThreshold() {
        return new Consultations(new Consultation(
                ContractKind.PUBLIC_CONTRACT,
                MarketType.SERVICES,
                BuyerCategory.COMMUNE,
                START,
                START.plusMonths(3),
                new BigDecimal("216000.00"),
                12,
                List.of(),
                Set.of()));
    }

    Consultations of(ContractKind kind, MarketType type, BuyerCategory buyer) {
        Consultation c = told;
        return with(new Consultation(
                kind,
                type,
                buyer,
                c.launchedOn(),
                c.notifiedOn(),
                c.estimatedValue(),
                c.durationMonths(),
                c.declared(),
                c.owed()));
    }

    Consultations launched(LocalDate launchedOn, LocalDate notifiedOn) {
        Consultation c = told;
        return with(new Consultation(
                c.kind(),
                c.marketType(),
                c.buyer(),
                launchedOn,
                notifiedOn,
                c.estimatedValue(),
                c.durationMonths(),
                c.declared(),
                c.owed()));
    }

    Consultations worth(String value) {
        Consultation c = told;
        return with(new Consultation(
                c.kind(),
                c.marketType(),
                c.buyer(),
                c.launchedOn(),
                c.notifiedOn(),
                value == null ? null : new BigDecimal(value),
                c.durationMonths(),
                c.declared(),
                c.owed()));
    }

    Consultations lasting(Integer months) {
        Consultation c = told;
        return with(new Consultation(
                c.kind(),
                c.marketType(),
                c.buyer(),
                c.launchedOn(),
                c.notifiedOn(),
                c.estimatedValue(),
                months,
                c.declared(),
                c.owed()));
    }

    Consultations declaring(SocialConsideration... declared) {
        Consultation c = told;
        return with(new Consultation(
                c.kind(),
                c.marketType(),
                c.buyer(),
                c.launchedOn(),
                c.notifiedOn(),
                c.estimatedValue(),
                c.durationMonths(),
                List.of(declared),
                c.owed()));
    }

    Consultations owing(Modality... owed) {
        Consultation c = told;
        return with(new Consultation(
                c.kind(),
                c.marketType(),
                c.buyer(),
                c.launchedOn(),
                c.notifiedOn(),
                c.estimatedValue(),
                c.durationMonths(),
                c.declared(),
                Set.of(owed)));
    }

    LegalCheck check() {
        return check(null);
    }

    LegalCheck check(Derogation.Recorded derogation) {
        return LegalCheck.of(
                new UUID(0, 1),
                told,
                LAW,
                LocalDate.of(2026, 11, 21),
                derogation,
                PolicyValues.delivered(Reservation.PREFIX));
    }

    private static Consultations with(Consultation told) {
        return new Consultations(told);
    }
}
