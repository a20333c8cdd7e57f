package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import java.time.LocalDate;
import java.util.List;

/** What a referral was last answered; {@link #NONE} before it was. */
record Answer(String outcome, LocalDate until, List<MissingPiece> missing) {

    static final Answer NONE = new Answer(null, null, List.of());

    Answer {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
