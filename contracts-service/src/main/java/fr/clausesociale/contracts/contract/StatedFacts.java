package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.FactChoice;
import fr.clausesociale.contracts.contract.terms.Place;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which facts a draft states, by their names in the API. What it leaves out is no statement. */
final class StatedFacts implements FactChoice {

    private final Set<String> changed = new HashSet<>();

    private StatedFacts() {}

    /** Names of those that are stated otherwise than they are known. */
    static Set<String> changed(ContractDraft draft, Contract known) {
        StatedFacts facts = new StatedFacts();
        draft.buyer().chosen(known.buyer(), facts);
        draft.terms().chosen(known.terms(), facts);
        return facts.changed;
    }

    @Override
    public <T> T between(String fact, T said, T known) {
        if (stated(said) && !Objects.equals(said, known)) {
            changed.add(fact);
        }
        return said;
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
            return values.stream().map(StatedFacts::shown).collect(Collectors.joining(", "));
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
