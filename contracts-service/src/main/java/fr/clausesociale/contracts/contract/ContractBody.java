package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.fact.ClosureFact;
import fr.clausesociale.contracts.contract.fact.CommitmentFact;
import fr.clausesociale.contracts.contract.fact.DerogationFact;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.PenaltyFact;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Body of every record on {@code contracts.contract.v1}: the contract's full public state. */
record ContractBody(
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason,
        UUID contractId,
        String externalId,
        ContractKind kind,
        ContractStatus status,
        PublishedBuyer buyer,
        String title,
        String cpv,
        MarketType marketType,
        boolean marketTypeDerived,
        Procedure procedure,
        LocalDate consultationLaunchedOn,
        BigDecimal estimatedValue,
        LocalDate notifiedOn,
        Integer durationMonths,
        BigDecimal amount,
        PublishedPlace placeOfPerformance,
        Territory territory,
        List<PublishedPart> parts,
        List<SocialConsideration> socialConsiderations,
        String followedBy,
        List<Follower> followers,
        String operation,
        List<String> tags,
        List<PublishedLot> lots,
        List<ObligationFact> obligations,
        List<CommitmentFact> commitments,
        ClosureFact closure,
        List<DerogationFact> derogations,
        PenaltyFact penaltyTerms) {

    /** @param siret null where what was published is none */
    record PublishedBuyer(String siret, String name, BuyerCategory category, String service) {}

    /** @param followers who followed the part by name, one after the other */
    record PublishedPart(Territory territory, BigDecimal share, List<Follower> followers) {}

    record PublishedPlace(PlaceKind kind, String code) {}

    record PublishedLot(UUID lotId, String number, String title, List<PublishedContractor> contractors) {}

    record PublishedContractor(
            String id, IdType idType, String name, ContractorRole role, LocalDate from, LocalDate until) {}

    static ContractBody of(
            Contract c, PublishedFacts.Facts facts, LocalDate effectiveFrom, Instant recordedAt, String reason) {
        Buyer buyer = c.buyer();
        return new ContractBody(
                effectiveFrom,
                recordedAt,
                reason,
                c.id(),
                c.externalId(),
                c.kind(),
                c.status(),
                new PublishedBuyer(
                        buyer.valid() ? buyer.siret() : null, buyer.name(), buyer.category(), buyer.service()),
                c.title(),
                c.cpv(),
                c.marketType(),
                c.marketTypeDerived(),
                c.procedure(),
                c.consultationLaunchedOn(),
                c.estimatedValue(),
                c.notifiedOn(),
                c.durationMonths(),
                c.amount(),
                new PublishedPlace(c.place().kind(), c.place().code()),
                c.territory(),
                c.parts().stream()
                        .map(part -> new PublishedPart(part.territory(), part.share(), part.followers()))
                        .toList(),
                c.social(),
                c.followedBy(),
                c.following().periods(),
                c.grouping().operation(),
                c.grouping().tags(),
                c.lots().stream().map(ContractBody::lot).toList(),
                facts.obligations(),
                facts.commitments(),
                facts.closure(),
                facts.derogations(),
                facts.penaltyTerms());
    }

    private static PublishedLot lot(Lot lot) {
        return new PublishedLot(
                lot.id(),
                lot.number(),
                lot.title(),
                lot.contractors().stream()
                        .map(c -> new PublishedContractor(c.id(), c.idType(), c.name(), c.role(), c.from(), c.until()))
                        .toList());
    }
}
