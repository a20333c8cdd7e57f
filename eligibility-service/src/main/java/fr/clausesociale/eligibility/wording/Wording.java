package fr.clausesociale.eligibility.wording;

import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;

/** Puts findings into words of one language. */
public final class Wording {

    private final Messages messages;
    private final Locale locale;

    public Wording(Messages messages, List<Locale> accepted) {
        this.messages = messages;
        this.locale = Messages.locale(accepted);
    }

    public List<FailedView> failed(List<Assessment.Failed> failed) {
        return failed.stream()
                .map(entry -> new FailedView(
                        entry.criterion(), entry.reason(), messages.message(locale, "reason." + entry.reason())))
                .toList();
    }

    public List<MissingView> missing(List<Assessment.Missing> missing) {
        return missing.stream()
                .map(entry -> new MissingView(
                        entry.claimId(),
                        entry.criterion(),
                        entry.what(),
                        messages.message(locale, "missing." + entry.what())))
                .toList();
    }
}
