package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.HolderRules;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the API demands of a contract beyond its shape. All faults are told at once. */
@ApplicationScoped
class ContractRules {

    private final Geography geography;
    private final Caller caller;
    private final Reach reach;

    ContractRules(Geography geography, Caller caller, Reach reach) {
        this.geography = geography;
        this.caller = caller;
        this.reach = reach;
    }

    /** @return the territory of the place of performance */
    Territory check(ContractDraft draft) {
        List<Violation> faults = new ArrayList<>();
        if (!draft.buyer().valid()) {
            faults.add(Violation.of(
                    "/buyer/siret",
                    ContractsProblem.SIRET_INVALID,
                    draft.buyer().siret()));
        }
        if (draft.followedBy() != null && !Siret.isValid(draft.followedBy())) {
            faults.add(Violation.of("/followedBy", ContractsProblem.SIRET_INVALID, draft.followedBy()));
        }
        contradictions(draft, faults);
        lots(draft, faults);
        Place place = draft.terms().placeOfPerformance();
        Optional<Territory> territory = place.resolve(geography);
        if (territory.isEmpty() && place.kind() != PlaceKind.UNKNOWN) {
            faults.add(Violation.of("/placeOfPerformance/code", ContractsProblem.PLACE_UNKNOWN, place.code()));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                            ContractsProblem.valueOf(faults.get(0).code()),
                            faults.get(0).args().toArray())
                    .with(faults);
        }
        return territory.orElse(Territory.FRANCE);
    }

    private static void contradictions(ContractDraft draft, List<Violation> faults) {
        List<SocialConsideration> social = draft.terms().socialConsiderations();
        if (social.contains(SocialConsideration.NONE)
                && social.stream().distinct().count() > 1) {
            faults.add(Violation.of("/socialConsiderations", ContractsProblem.CONSIDERATION_CONTRADICTORY));
        }
        List<EnvironmentalConsideration> environmental = draft.terms().environmentalConsiderations();
        if (environmental.contains(EnvironmentalConsideration.NONE)
                && environmental.stream().distinct().count() > 1) {
            faults.add(Violation.of("/environmentalConsiderations", ContractsProblem.CONSIDERATION_CONTRADICTORY));
        }
    }

    private static void lots(ContractDraft draft, List<Violation> faults) {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < draft.lots().size(); i++) {
            LotDraft lot = draft.lots().get(i);
            if (!numbers.add(lot.number())) {
                faults.add(Violation.of("/lots/" + i + "/number", ContractsProblem.LOT_NUMBER_TWICE, lot.number()));
            }
            HolderRules.check(lot.contractors(), "/lots/" + i + "/contractors", faults);
        }
    }

    /** The parts with their territories: every place known, all shares together one. */
    List<Part> parts(PartsRequest request) {
        List<Part> parts = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (int i = 0; i < request.parts().size(); i++) {
            PartsRequest.Told told = request.parts().get(i);
            String pointer = "/parts/" + i + "/place/code";
            Territory territory = told.place()
                    .resolve(geography)
                    .orElseThrow(() -> Problem.of(
                                    ContractsProblem.PLACE_UNKNOWN, told.place().code())
                            .at(pointer));
            if (!places.add(told.place().kind() + " " + told.place().code())) {
                throw Problem.of(ContractsProblem.PLACE_TWICE, told.place().code())
                        .at(pointer);
            }
            parts.add(new Part(told.place(), territory, told.share()));
        }
        BigDecimal total = parts.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && total.compareTo(BigDecimal.ONE) != 0) {
            throw Problem.of(ContractsProblem.SHARES_NOT_ONE, total).at("/parts");
        }
        return parts;
    }

    /** A buyer who is nothing else says only of its own contracts whose they are. */
    void checkOwn(Buyer buyer) {
        boolean buyerOnly = caller.is(Roles.BUYER) && !caller.is(Roles.FACILITATOR) && !caller.is(Roles.ADMIN);
        if (buyerOnly && !Siret.siren(buyer.siret()).equals(caller.siren())) {
            throw Problem.of(ContractsProblem.NOT_OWN_CONTRACT, buyer.siret()).at("/buyer/siret");
        }
    }

    /**
     * Who follows is named by a telling where nobody is, by a structure itself; else it is handed over, so that both sides agree. Buyers
     * say of their own contracts, and administrators, who follows.
     */
    void checkFollower(Contract known, ContractDraft draft) {
        String named = draft.followedBy();
        if (Objects.equals(named, known.followedBy()) || caller.is(Roles.ADMIN) || reach.buys(known.buyerSiren())) {
            return;
        }
        if (known.followedBy() != null || !named.equals(caller.organisation())) {
            throw Problem.of(ContractsProblem.FOLLOWED_BY_HAND_OVER).at("/followedBy");
        }
    }

    /** Whether the caller may register such a contract: a buyer its own, a facilitator what it will then follow. */
    void checkReach(ContractDraft draft, Territory territory) {
        if (caller.is(Roles.BUYER) && draft.buyer().valid()) {
            if (Siret.siren(draft.buyer().siret()).equals(caller.siren())) {
                return;
            }
            if (!caller.is(Roles.FACILITATOR) && !caller.is(Roles.ADMIN)) {
                throw Problem.of(
                                ContractsProblem.NOT_OWN_CONTRACT, draft.buyer().siret())
                        .at("/buyer/siret");
            }
        }
        if (!reach.follows(draft.followedBy(), territory)) {
            throw Problem.of(ContractsProblem.OUTSIDE_REACH).at("/followedBy");
        }
    }
}
