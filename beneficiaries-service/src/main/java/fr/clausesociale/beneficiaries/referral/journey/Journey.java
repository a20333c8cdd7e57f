package fr.clausesociale.beneficiaries.referral.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened since the referral, in the order it happened. */
public record Journey(List<JourneyEntry> entries) {

    public Journey {
        entries = List.copyOf(entries);
    }

    public static Journey beginning(Instant received) {
        return new Journey(List.of(JourneyEntry.received(received)));
    }

    /**
     * The same with what is told of the eligibility put in the place of what was.
     *
     * @param since what was answered before stands as it was told: the referral was renewed then
     */
    public Journey deciding(List<JourneyEntry> decisions, Instant since) {
        List<JourneyEntry> all = new ArrayList<>(entries.stream()
                .filter(entry -> !entry.ofDecision() || entry.at().isBefore(since))
                .toList());
        all.addAll(decisions);
        all.sort(Comparator.comparing(JourneyEntry::at));
        return new Journey(all);
    }

    public Journey with(JourneyEntry entry) {
        List<JourneyEntry> all = new ArrayList<>(entries);
        all.add(entry);
        all.sort(Comparator.comparing(JourneyEntry::at));
        return new Journey(all);
    }
}
