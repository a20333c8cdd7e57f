package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.Acceptance;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.RowNote;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Submitted statements accepted one after the other. */
@Singleton
class ManyAccepted extends OneByOne {

    static final String NAME = "statement-acceptance";

    private final Acceptance acceptance;

    ManyAccepted(Acceptance acceptance, InName names, Plans plans) {
        super(names, plans);
        this.acceptance = acceptance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.FACILITATOR);
    }

    @Override
    List<RowNote> act(UUID statementId, JsonNode turn) {
        return acceptance.acceptAll(statementId, turn.path("withoutAlert").asBoolean()).stream()
                .map(alert -> new RowNote(
                        ContractsProblem.STATEMENT_WITH_ALERT.name(), "", List.of(alert.code(), alert.hours()), false))
                .toList();
    }
}
