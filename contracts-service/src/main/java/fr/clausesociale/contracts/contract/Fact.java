package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.Place;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both people and publications say of a contract. The type of what is bought is none: a publication only lets it be
 * guessed.
 */
enum Fact {
    KIND("kind", ContractDraft::kind, Contract::kind),
    BUYER_NAME(
            "buyer/name", draft -> draft.buyer().name(), known -> known.buyer().name()),
    BUYER_CATEGORY(
            "buyer/category",
            draft -> draft.buyer().category(),
            known -> known.buyer().category()),
    BUYER_SERVICE(
            "buyer/service",
            draft -> draft.buyer().service(),
            known -> known.buyer().service()),
    TITLE("title", ContractDraft::title, Contract::title),
    CPV("cpv", ContractDraft::cpv, Contract::cpv),
    PROCEDURE("procedure", ContractDraft::procedure, Contract::procedure),
    NOTIFIED_ON("notifiedOn", ContractDraft::notifiedOn, Contract::notifiedOn),
    DURATION("durationMonths", ContractDraft::durationMonths, Contract::durationMonths),
    AMOUNT("amount", ContractDraft::amount, Contract::amount),
    PLACE("placeOfPerformance", ContractDraft::placeOfPerformance, Contract::place),
    SOCIAL("socialConsiderations", ContractDraft::socialConsiderations, Contract::social),
    ENVIRONMENTAL("environmentalConsiderations", ContractDraft::environmentalConsiderations, Contract::environmental),
    FRAMEWORK("frameworkId", ContractDraft::frameworkId, Contract::frameworkId);

    private final String field;
    private final Function<ContractDraft, Object> told;
    private final Function<Contract, Object> known;

    Fact(String field, Function<ContractDraft, Object> told, Function<Contract, Object> known) {
        this.field = field;
        this.told = told;
        this.known = known;
    }

    /** Name in the API. */
    String field() {
        return field;
    }

    /** Names of the facts that a draft states otherwise than they are known; what it leaves out is no statement. */
    static Set<String> changed(ContractDraft draft, Contract contract) {
        return Stream.of(values())
                .filter(fact -> stated(fact.told.apply(draft)))
                .filter(fact -> !Objects.equals(fact.told.apply(draft), fact.known.apply(contract)))
                .map(Fact::field)
                .collect(Collectors.toSet());
    }

    static boolean stated(Object value) {
        if (value instanceof Collection<?> values) {
            return !values.isEmpty();
        }
        if (value instanceof Place place) {
            return place.kind() != PlaceKind.UNKNOWN;
        }
        return value != null && !(value instanceof Enum<?> code && code.name().equals("NOT_STATED"));
    }

    /** A value as a warning shows it. */
    static String shown(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(Fact::shown).collect(Collectors.joining(", "));
        }
        if (value instanceof Place place) {
            return String.valueOf(place.code());
        }
        if (value instanceof Contractor holder) {
            return holder.from() == null && holder.until() == null
                    ? holder.id()
                    : holder.id() + " (" + day(holder.from()) + " – " + day(holder.until()) + ")";
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(value);
    }

    private static String day(Object value) {
        return value == null ? "…" : value.toString();
    }
}
