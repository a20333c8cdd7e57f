package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the national policy values say about the mandatory social condition (L2112-2-1; concessions L3114-2-1), each as it
 * held on the day asked.
 */
public final class Law {

    public static final String PREFIX = "socialCondition.";

    private static final List<String> BUYER_CLASSES = List.of("STATE", "OTHER_AUTHORITY", "CONTRACTING_ENTITY");

    private final List<PolicyValue> values;

    public Law(List<PolicyValue> values) {
        this.values = List.copyOf(values);
    }

    /** First day of consultations that the condition is required of. */
    Optional<LocalDate> start(LocalDate day) {
        return on(day, Policy.SOCIAL_CONDITION_START.key()).map(PolicyValue::date);
    }

    Optional<Boolean> concerns(ContractKind kind, LocalDate day) {
        return on(day, Policy.SOCIAL_CONDITION_APPLIES.key(kind))
                .map(PolicyValue::text)
                .map(Boolean::valueOf);
    }

    /**
     * The threshold of a contract: one where all is known, several where type or buyer leave it open, none where the
     * table says nothing about one of those that it may be.
     */
    List<Threshold> thresholds(ContractKind kind, MarketType type, BuyerCategory buyer, LocalDate day) {
        List<Threshold> found = new ArrayList<>();
        for (String category : categories(kind, type, buyer, day)) {
            Optional<PolicyValue> value = on(day, Policy.SOCIAL_CONDITION_THRESHOLD.key(category));
            if (value.isEmpty()) {
                return List.of();
            }
            found.add(Threshold.of(category, value.get()));
        }
        return found;
    }

    private Set<String> categories(ContractKind kind, MarketType type, BuyerCategory buyer, LocalDate day) {
        Set<String> possible = new LinkedHashSet<>();
        if (kind == ContractKind.CONCESSION || kind == ContractKind.NOT_STATED) {
            possible.add("CONCESSION");
        }
        if (kind != ContractKind.CONCESSION) {
            if (type == MarketType.WORKS || type == MarketType.NOT_STATED) {
                possible.add("WORKS");
            }
            if (type != MarketType.WORKS) {
                on(day, Policy.SOCIAL_CONDITION_BUYER_CLASS.key(buyer))
                        .map(PolicyValue::text)
                        .ifPresentOrElse(possible::add, () -> possible.addAll(BUYER_CLASSES));
            }
        }
        return possible;
    }

    /** First days of times during which nothing of this changes, in order. */
    List<LocalDate> turns() {
        Set<LocalDate> days = new TreeSet<>();
        for (PolicyValue value : values) {
            days.add(value.from());
            if (value.until() != null) {
                days.add(value.until().plusDays(1));
            }
            if (value.name().equals(Policy.SOCIAL_CONDITION_START.key())) {
                days.add(value.date());
            }
        }
        return List.copyOf(days);
    }

    private Optional<PolicyValue> on(LocalDate day, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name) && value.holdsOn(day))
                .findFirst();
    }
}
