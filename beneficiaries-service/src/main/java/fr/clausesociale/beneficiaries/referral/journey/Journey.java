package fr.clausesociale.beneficiaries.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened since the referral, in the order it happened. */
record Journey(List<JourneyEntry> entries) {

    Journey {
        entries = List.copyOf(entries);
    }

    /** The same with what is told of the eligibility put in the place of what was. */
    Journey deciding(List<JourneyEntry> decisions) {
        List<JourneyEntry> all = new ArrayList<>(
                entries.stream().filter(entry -> !entry.ofDecision()).toList());
        all.addAll(decisions);
        all.sort(Comparator.comparing(JourneyEntry::at));
        return new Journey(all);
    }

    Journey with(JourneyEntry entry) {
        List<JourneyEntry> all = new ArrayList<>(entries);
        all.add(entry);
        all.sort(Comparator.comparing(JourneyEntry::at));
        return new Journey(all);
    }
}
