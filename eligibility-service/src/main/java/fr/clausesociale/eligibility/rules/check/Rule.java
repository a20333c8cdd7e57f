package fr.clausesociale.eligibility.rules.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How a criterion is checked. Every figure in it is a value of the rule set, none a constant of the code. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RegisteredFor.class, name = "REGISTERED_FOR"),
    @JsonSubTypes.Type(value = ProvenStatus.class, name = "PROVEN_STATUS"),
    @JsonSubTypes.Type(value = StandingDecision.class, name = "STANDING_DECISION"),
    @JsonSubTypes.Type(value = PassIae.class, name = "PASS_IAE"),
    @JsonSubTypes.Type(value = YoungerThan.class, name = "YOUNGER_THAN"),
    @JsonSubTypes.Type(value = AtLeast.class, name = "AT_LEAST"),
    @JsonSubTypes.Type(value = PriorityDistrict.class, name = "PRIORITY_DISTRICT"),
    @JsonSubTypes.Type(value = Unqualified.class, name = "UNQUALIFIED"),
    @JsonSubTypes.Type(value = InactiveFor.class, name = "INACTIVE_FOR"),
    @JsonSubTypes.Type(value = Registered.class, name = "REGISTERED"),
    @JsonSubTypes.Type(value = Another.class, name = "ANOTHER"),
    @JsonSubTypes.Type(value = FacilitatorOnly.class, name = "FACILITATOR")
})
public sealed interface Rule
        permits RegisteredFor,
                ProvenStatus,
                StandingDecision,
                PassIae,
                YoungerThan,
                AtLeast,
                PriorityDistrict,
                Unqualified,
                InactiveFor,
                Registered,
                Another,
                FacilitatorOnly {

    Verdict judge(Reading reading);

    /** Whether it can ever be satisfied without a person deciding. */
    default boolean automatic() {
        return true;
    }

    /** Codes of the other criteria it asks about. */
    default List<String> asksAbout() {
        return List.of();
    }
}
