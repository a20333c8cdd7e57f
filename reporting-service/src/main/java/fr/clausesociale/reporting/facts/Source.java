package fr.clausesociale.reporting.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The topics that figures are made of. */
public enum Source {
    LINK("beneficiaries.link.v1", LinkFact.class),
    DECISION("eligibility.decision.v1", DecisionFact.class),
    PROFILE("eligibility.profile.v1", ProfileFact.class),
    CONTRACT("contracts.contract.v1", ContractFact.class),
    PLACEMENT("contracts.placement.v1", PlacementFact.class),
    HOURS("contracts.hours.v1", HoursFact.class),
    CONVENTION("contracts.convention.v1", ConventionFact.class);

    private final String topic;
    private final Class<? extends Fact> type;

    Source(String topic, Class<? extends Fact> type) {
        this.topic = topic;
        this.type = type;
    }

    public String topic() {
        return topic;
    }

    Class<? extends Fact> type() {
        return type;
    }

    boolean sealed() {
        return this == PROFILE;
    }

    static Optional<Source> of(String topic) {
        return Arrays.stream(values())
                .filter(source -> source.topic.equals(topic))
                .findFirst();
    }

    public static List<String> topics() {
        return Arrays.stream(values()).map(Source::topic).toList();
    }
}
