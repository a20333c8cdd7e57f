package fr.clausesociale.contracts.atonce;

import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.StatementDrafts;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

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

    /** One in a transaction: what was begun of one that is refused is undone with it. */
    @Override
    public int together() {
        return 1;
    }

    @Override
    List<Done> act(List<Turn> turns) {
        return turns.stream().map(this::submitted).toList();
    }

    private Done submitted(Turn turn) {
        try {
            drafts.submit(turn.statement());
            return new Done(List.of(), null);
        } catch (Problem refused) {
            return new Done(List.of(), refused);
        }
    }
}
