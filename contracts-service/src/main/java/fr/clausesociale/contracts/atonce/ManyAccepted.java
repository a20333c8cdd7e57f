package fr.clausesociale.contracts.atonce;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.Acceptance;
import fr.clausesociale.contracts.statement.Alert;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.RowNote;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Submitted statements accepted one after the other, some in each transaction. */
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

    /**
     * So many are held at once, for about as long as it takes to accept one of many lines: what all of them need is asked and
     * written for all of them.
     */
    @Override
    public int together() {
        return 25;
    }

    @Override
    List<Done> act(List<Turn> turns) {
        return acceptance
                .acceptAll(turns.stream()
                        .map(turn -> new Acceptance.Asked(
                                turn.statement(),
                                turn.record().path("withoutAlert").asBoolean()))
                        .toList())
                .stream()
                .map(outcome -> new Done(
                        outcome.alerts().stream().map(ManyAccepted::note).toList(), outcome.refused()))
                .toList();
    }

    private static RowNote note(Alert alert) {
        return new RowNote(
                ContractsProblem.STATEMENT_WITH_ALERT.name(), "", List.of(alert.code(), alert.hours()), false);
    }
}
