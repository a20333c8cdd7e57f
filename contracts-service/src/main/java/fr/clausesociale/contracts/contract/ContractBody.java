package fr.clausesociale.contracts.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.fact.ClosureFact;
import fr.clausesociale.contracts.contract.fact.CommitmentFact;
import fr.clausesociale.contracts.contract.fact.DerogationFact;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.PenaltyFact;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Body of every record on {@code contracts.contract.v1}: the contract's full public state. What is not published of its terms is left out by name. */
record ContractBody(
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason,
        UUID contractId,
        String externalId,
        ContractStatus status,
        PublishedBuyer buyer,

        @JsonUnwrapped @JsonIgnoreProperties({"placeOfPerformance", "environmentalConsiderations", "frameworkId"})
        ContractTerms terms,

        PublishedPlace placeOfPerformance,
        Territory territory,
        List<PublishedPart> parts,
        String followedBy,
        List<Follower> followers,
        List<PublishedLot> lots,
        List<ObligationFact> obligations,
        List<CommitmentFact> commitments,
        ClosureFact closure,
        List<DerogationFact> derogations,
        PenaltyFact penaltyTerms) {

    /** @param siret null where what was published is none */
    record PublishedBuyer(String siret, String name, BuyerCategory category, String service) {}

    /**
     * @param place as hours and placements name the part
     * @param followers who followed the part by name, one after the other
     */
    record PublishedPart(PublishedPlace place, Territory territory, BigDecimal share, List<Follower> followers) {}

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
                c.status(),
                new PublishedBuyer(
                        buyer.valid() ? buyer.siret() : null, buyer.name(), buyer.category(), buyer.service()),
                c.terms(),
                place(c.terms().placeOfPerformance()),
                c.territory(),
                c.parts().stream()
                        .map(part -> new PublishedPart(
                                place(part.place()), part.territory(), part.share(), part.followers()))
                        .toList(),
                c.followedBy(),
                c.following().periods(),
                c.lots().stream().map(ContractBody::lot).toList(),
                facts.obligations(),
                facts.commitments(),
                facts.closure(),
                facts.derogations(),
                facts.penaltyTerms());
    }

    private static PublishedPlace place(Place place) {
        return new PublishedPlace(place.kind(), place.code());
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
