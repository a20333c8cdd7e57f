package fr.clausesociale.contracts.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Part;
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
        ContractStatus status,
        BuyerView buyer,
        @JsonUnwrapped ContractTerms terms,
        LocalDate endsOn,
        LocalDate terminatedOn,
        String terminationReason,
        List<EarlyEnd.Annulled> annulledTerminations,
        Annulment annulment,
        LocalDate closedOn,
        Territory territory,
        List<Part> parts,
        String followedBy,
        List<Follower> followers,
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
        return of(c, Telling.WHOLE);
    }

    /**
     * As it may be told. Who followed it and does so no more reads what its parties agreed and published as it is, and not what is
     * missing or was closed since.
     */
    static ContractView of(Contract c, Telling told) {
        Buyer buyer = c.buyer();
        return new ContractView(
                c.id(),
                c.version(),
                c.externalId(),
                c.status(),
                new BuyerView(
                        buyer.siret(),
                        buyer.name(),
                        buyer.category(),
                        buyer.service(),
                        buyer.valid() ? null : "SIRET_INVALID"),
                c.terms(),
                c.endsOn(),
                c.terminatedOn(),
                c.earlyEnd().reason(),
                c.earlyEnd().annulled(),
                c.annulment(),
                told.upTo(c.closedOn()),
                c.territory(),
                c.parts(),
                c.followedBy(),
                c.following().periods(),
                c.lots(),
                c.listed().lotGroup(),
                c.modifications(),
                c.provenance(),
                c.warnings(),
                told.toThisDay() ? c.shortfall() : null,
                c.updatedAt());
    }
}
