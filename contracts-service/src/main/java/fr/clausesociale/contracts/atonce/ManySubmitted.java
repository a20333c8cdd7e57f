package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.StatementDrafts;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.RowNote;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Drafts submitted one after the other. */
@Singleton
class ManySubmitted extends OneByOne {

    static final String NAME = "statement-submission";

    private final StatementDrafts drafts;

    ManySubmitted(StatementDrafts drafts, InName names, Plans plans) {
        super(names, plans);
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.COMPANY) || roles.contains(Roles.FACILITATOR);
    }

    @Override
    List<RowNote> act(UUID statementId, JsonNode turn) {
        drafts.submit(statementId);
        return List.of();
    }
}
