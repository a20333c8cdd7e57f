package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.AssessmentState.FailedClaim;
import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.Ruling.Ground;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts into words why a referral was answered so; only here the claims get their criterion back, and only its own. */
final class ReasonWords {

    private static final String OTHER_GROUND = "OTHER_GROUND";

    private final Messages messages;
    private final Locale locale;

    ReasonWords(Messages messages, List<Locale> accepted) {
        this.messages = messages;
        this.locale = Messages.locale(accepted);
    }

    List<ReferralView.MissingView> missing(Referral referral) {
        return referral.answer().missing().stream()
                .map(piece -> of(referral, piece))
                .toList();
    }

    List<ReferralView.FailedView> failed(Referral referral) {
        return referral.answer().failed().stream()
                .map(failed -> of(referral, failed))
                .toList();
    }

    List<ReferralView.GroundView> grounds(Referral referral) {
        return referral.answer().grounds().stream()
                .map(ground -> of(referral, ground))
                .distinct()
                .toList();
    }

    private ReferralView.MissingView of(Referral referral, MissingPiece piece) {
        return new ReferralView.MissingView(
                piece.claimId(),
                criterion(referral, piece.claimId()),
                piece.what(),
                messages.message(locale, "missing." + piece.what()),
                piece.until());
    }

    private ReferralView.FailedView of(Referral referral, FailedClaim failed) {
        return new ReferralView.FailedView(
                failed.claimId(),
                criterion(referral, failed.claimId()),
                failed.reason(),
                messages.message(locale, "reason." + failed.reason()));
    }

    private ReferralView.GroundView of(Referral referral, Ground ground) {
        Optional<Claim> own = referral.submission().claims().stream()
                .filter(claim -> ground.claims().contains(claim.claimId()))
                .findFirst();
        return own.map(claim -> new ReferralView.GroundView(claim.claimId(), claim.criterion(), null))
                .orElseGet(() -> new ReferralView.GroundView(
                        null, OTHER_GROUND, messages.message(locale, "ground." + OTHER_GROUND)));
    }

    private static String criterion(Referral referral, UUID claim) {
        return claim == null
                ? null
                : referral.submission().claim(claim).map(Claim::criterion).orElse(null);
    }
}
