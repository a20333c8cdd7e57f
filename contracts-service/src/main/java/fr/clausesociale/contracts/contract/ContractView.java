package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract as it is answered.
 *
 * @param followers who followed, one after the other, the last to this day; none where nobody was ever named
 * @param lotGroup the group of lots of one market that it is in, null for none
 */
public record ContractView(
        UUID id,
        long version,
        String externalId,
        ContractKind kind,
        ContractStatus status,
        BuyerView buyer,
        String title,
        String cpv,
        MarketType marketType,
        boolean marketTypeDerived,
        Procedure procedure,
        LocalDate consultationLaunchedOn,
        BigDecimal estimatedValue,
        LocalDate notifiedOn,
        Integer durationMonths,
        LocalDate endsOn,
        LocalDate terminatedOn,
        String terminationReason,
        List<EarlyEnd.Annulled> annulledTerminations,
        Annulment annulment,
        LocalDate closedOn,
        BigDecimal amount,
        Place placeOfPerformance,
        Territory territory,
        List<Part> parts,
        List<SocialConsideration> socialConsiderations,
        List<EnvironmentalConsideration> environmentalConsiderations,
        String followedBy,
        List<Follower> followers,
        String frameworkId,
        String operation,
        List<String> tags,
        List<Lot> lots,
        UUID lotGroup,
        List<Modification> modifications,
        Provenance provenance,
        List<Warning> warnings,
        BigDecimal shortfall,
        Instant updatedAt) {

    /** @param fault why the identifier is none, null where it is one */
    @Schema(name = "ContractBuyer")
    record BuyerView(String siret, String name, BuyerCategory category, String service, String fault) {}

    public static ContractView of(Contract c) {
        return of(c, c.shortfall());
    }

    /** For who followed it and does so no more: what is missing by now is not of its time. */
    static ContractView ofFormer(Contract c) {
        return of(c, null);
    }

    private static ContractView of(Contract c, BigDecimal shortfall) {
        Buyer buyer = c.buyer();
        return new ContractView(
                c.id(),
                c.version(),
                c.externalId(),
                c.kind(),
                c.status(),
                new BuyerView(
                        buyer.siret(),
                        buyer.name(),
                        buyer.category(),
                        buyer.service(),
                        buyer.valid() ? null : "SIRET_INVALID"),
                c.title(),
                c.cpv(),
                c.marketType(),
                c.marketTypeDerived(),
                c.procedure(),
                c.consultationLaunchedOn(),
                c.estimatedValue(),
                c.notifiedOn(),
                c.durationMonths(),
                c.endsOn(),
                c.terminatedOn(),
                c.earlyEnd().reason(),
                c.earlyEnd().annulled(),
                c.annulment(),
                c.closedOn(),
                c.amount(),
                c.place(),
                c.territory(),
                c.parts(),
                c.social(),
                c.environmental(),
                c.followedBy(),
                c.following().periods(),
                c.frameworkId(),
                c.grouping().operation(),
                c.grouping().tags(),
                c.lots(),
                c.lotGroup(),
                c.modifications(),
                c.provenance(),
                c.warnings(),
                shortfall,
                c.updatedAt());
    }
}
