package fr.clausesociale.eligibility.rules.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checks by name, and what each has to be told. */
public enum CheckKind {
    REGISTERED_FOR(RegisteredFor.class),
    PROVEN_STATUS(ProvenStatus.class),
    STANDING_DECISION(StandingDecision.class),
    PASS_IAE(PassIae.class),
    YOUNGER_THAN(YoungerThan.class),
    AT_LEAST(AtLeast.class),
    PRIORITY_DISTRICT(PriorityDistrict.class),
    UNQUALIFIED(Unqualified.class),
    INACTIVE_FOR(InactiveFor.class),
    REGISTERED(Registered.class),
    ANOTHER(Another.class),
    FACILITATOR(FacilitatorOnly.class);

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Class<? extends Rule> form;

    CheckKind(Class<? extends Rule> form) {
        this.form = form;
    }

    /** What it has to be told. */
    public List<String> owed() {
        return parameters()
                .filter(one -> one.getType().isPrimitive() || one.getType() == List.class)
                .map(RecordComponent::getName)
                .toList();
    }

    /** Whether it may be told that. */
    public boolean takes(String parameter) {
        return parameters().anyMatch(one -> one.getName().equals(parameter));
    }

    /** @param parameters all that are owed, and none that is not taken */
    public Rule of(Map<String, Object> parameters) {
        Map<String, Object> written = new LinkedHashMap<>(parameters);
        written.put("check", name());
        return JSON.convertValue(written, Rule.class);
    }

    /** The check itself. */
    public Class<? extends Rule> form() {
        return form;
    }

    private Stream<RecordComponent> parameters() {
        return Arrays.stream(form.getRecordComponents());
    }
}
