package fr.clausesociale.contracts.statement.done;

import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.HolderUse;
import fr.clausesociale.contracts.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hours declared on a lot name the legal unit that declared them. */
@ApplicationScoped
class DeclaredHours implements HolderUse {

    private final Statements statements;

    DeclaredHours(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean of(Contractor holder, UUID lot) {
        return holder.siren() != null && statements.count("lotId = ?1 and employerSiren = ?2", lot, holder.siren()) > 0;
    }
}
