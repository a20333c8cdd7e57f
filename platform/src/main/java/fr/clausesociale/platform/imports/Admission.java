package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.authority.Authority;
import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.Submitter;
import jakarta.enterprise.context.ApplicationScoped;

/** With which rights an import is worked off: those that its sender has now, so that who is withdrawn gets no further. */
@ApplicationScoped
class Admission {

    private final Authority authority;

    Admission(Authority authority) {
        this.authority = authority;
    }

    /** Whether it can be told who may do what. */
    boolean isOpen() {
        return authority.isComplete();
    }

    /** @throws Refused when the sender may not bring in such files any more */
    Submitter of(ImportJob job, ImportKind kind) {
        Granted granted = authority.of(job.by().organisation(), job.by().account());
        if (!kind.openTo(granted.roles())) {
            throw new Refused(granted.refusal());
        }
        return new Submitter(job.by().organisation(), job.by().subject(), granted);
    }

    /** Ends the import; what was taken before stays. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RowNote note;

        private Refused(Granted.Why why) {
            super(why.code().name(), null, false, false);
            note = new RowNote(why.code().name(), "", why.args(), true);
        }

        RowNote note() {
            return note;
        }
    }
}
