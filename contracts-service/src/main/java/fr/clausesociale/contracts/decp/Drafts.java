package fr.clausesociale.contracts.decp;

import fr.clausesociale.contracts.contract.Buyer;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKey;
import fr.clausesociale.contracts.contract.Warning;
import java.util.ArrayList;
import java.util.List;

/** Drafts with one thing changed. */
final class Drafts {

    private Drafts() {}

    /** The draft under the number that its contract is known by. */
    static ContractDraft known(ContractDraft draft, ContractKey known, Warning why) {
        List<Warning> warnings = new ArrayList<>(draft.warnings());
        warnings.add(why);
        Buyer buyer = draft.buyer();
        return new ContractDraft(
                known.externalId(),
                draft.kind(),
                new Buyer(known.buyerSiret(), buyer.name(), buyer.category()),
                draft.title(),
                draft.cpv(),
                draft.marketType(),
                draft.marketTypeDerived(),
                draft.procedure(),
                draft.consultationLaunchedOn(),
                draft.estimatedValue(),
                draft.notifiedOn(),
                draft.durationMonths(),
                draft.amount(),
                draft.placeOfPerformance(),
                draft.socialConsiderations(),
                draft.environmentalConsiderations(),
                draft.followedBy(),
                draft.frameworkId(),
                draft.lots(),
                draft.modifications(),
                draft.provenance(),
                warnings);
    }
}
