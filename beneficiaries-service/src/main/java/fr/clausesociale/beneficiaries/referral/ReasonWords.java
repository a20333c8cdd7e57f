package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;

/** Puts what is missing for one referral into words; only here the claims get their criterion back. */
final class MissingWords {

    private final Messages messages;
    private final Locale locale;

    MissingWords(Messages messages, List<Locale> accepted) {
        this.messages = messages;
        this.locale = Messages.locale(accepted);
    }

    List<ReferralView.MissingView> of(Referral referral) {
        return referral.answer().missing().stream()
                .map(piece -> of(referral, piece))
                .toList();
    }

    private ReferralView.MissingView of(Referral referral, MissingPiece piece) {
        String criterion = piece.claimId() == null
                ? null
                : referral.submission()
                        .claim(piece.claimId())
                        .map(Claim::criterion)
                        .orElse(null);
        return new ReferralView.MissingView(
                piece.claimId(), criterion, piece.what(), messages.message(locale, "missing." + piece.what()));
    }
}
