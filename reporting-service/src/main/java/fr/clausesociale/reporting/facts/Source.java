package fr.clausesociale.reporting.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The topics that figures are made of. */
public enum Source {
    LINK("beneficiaries.link.v1", LinkFact.class),
    DECISION("eligibility.decision.v1", DecisionFact.class),
    PROFILE("eligibility.profile.v1", ProfileFact.class),
    KEY("eligibility.key.v1", KeyFact.class),
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
        return this == PROFILE || this == KEY;
    }

    /** Whether it tells that something is gone by a record without body; the others are history and lose nothing. */
    boolean forgets() {
        return this == KEY;
    }

    /** Whether what is read of a topic is kept in memory alone: it is read from its beginning whenever the file is opened. */
    public static boolean inMemoryAlone(String topic) {
        return KEY.topic.equals(topic);
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
