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
        Buyer buyer = new Buyer(
                known.buyerSiret(), draft.buyer().name(), draft.buyer().category());
        return with(draft, known.externalId(), buyer).warned(warnings);
    }

    private static ContractDraft with(ContractDraft draft, String externalId, Buyer buyer) {
        return new ContractDraft(
                externalId,
                draft.kind(),
                buyer,
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
                draft.warnings());
    }
}
