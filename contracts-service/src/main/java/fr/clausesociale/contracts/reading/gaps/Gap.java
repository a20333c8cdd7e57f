package fr.clausesociale.contracts.reading.gaps;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract with something that does not fit.
 *
 * @param socialConsiderations as declared
 * @param hoursOwed whether an obligation in hours is entered
 */
record Gap(
        GapKind kind,
        UUID contractId,
        String externalId,
        Buyer buyer,
        String title,
        MarketType marketType,
        LocalDate consultationLaunchedOn,
        BigDecimal estimatedValue,
        LocalDate notifiedOn,
        LocalDate endsOn,
        Territory territory,
        String followedBy,
        List<SocialConsideration> socialConsiderations,
        boolean hoursOwed) {

    static Gap of(GapKind kind, Contract c) {
        return new Gap(
                kind,
                c.id(),
                c.externalId(),
                c.buyer(),
                c.title(),
                c.terms().marketType(),
                c.terms().consultationLaunchedOn(),
                c.terms().estimatedValue(),
                c.notifiedOn(),
                c.endsOn(),
                c.territory(),
                c.followedBy(),
                c.terms().socialConsiderations(),
                c.hoursOwed());
    }
}
