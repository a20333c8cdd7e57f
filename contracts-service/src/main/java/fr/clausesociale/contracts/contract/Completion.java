package fr.clausesociale.contracts.contract;

import java.util.List;
import java.util.Objects;

/** A published draft with what it leaves open taken from what is known: a file that says nothing contradicts nothing. */
final class Completion {

    private Completion() {}

    static ContractDraft of(ContractDraft draft, Contract known) {
        boolean told = draft.marketType() != MarketType.NOT_STATED && !draft.marketTypeDerived();
        boolean better = !told
                && known.marketType() != MarketType.NOT_STATED
                && (!known.marketTypeDerived() || draft.marketType() == MarketType.NOT_STATED);
        return new ContractDraft(
                draft.externalId(),
                stated(draft.kind(), ContractKind.NOT_STATED, known.kind()),
                buyer(draft.buyer(), known.buyer()),
                or(draft.title(), known.title()),
                or(draft.cpv(), known.cpv()),
                better ? known.marketType() : draft.marketType(),
                better ? known.marketTypeDerived() : draft.marketTypeDerived(),
                stated(draft.procedure(), Procedure.NOT_STATED, known.procedure()),
                or(draft.consultationLaunchedOn(), known.consultationLaunchedOn()),
                or(draft.estimatedValue(), known.estimatedValue()),
                or(draft.notifiedOn(), known.notifiedOn()),
                or(draft.durationMonths(), known.durationMonths()),
                or(draft.amount(), known.amount()),
                draft.placeOfPerformance().kind() == PlaceKind.UNKNOWN ? known.place() : draft.placeOfPerformance(),
                or(draft.socialConsiderations(), known.social()),
                or(draft.environmentalConsiderations(), known.environmental()),
                draft.followedBy(),
                or(draft.frameworkId(), known.frameworkId()),
                draft.lots(),
                draft.modifications(),
                draft.provenance(),
                draft.warnings());
    }

    private static Buyer buyer(Buyer told, Buyer known) {
        return new Buyer(
                told.siret(),
                or(told.name(), known.name()),
                stated(told.category(), BuyerCategory.NOT_STATED, known.category()));
    }

    private static <T> T or(T told, T known) {
        return told == null ? known : told;
    }

    private static <T> List<T> or(List<T> told, List<T> known) {
        return told.isEmpty() ? known : told;
    }

    private static <T> T stated(T told, T notStated, T known) {
        return Objects.equals(told, notStated) ? known : told;
    }
}
