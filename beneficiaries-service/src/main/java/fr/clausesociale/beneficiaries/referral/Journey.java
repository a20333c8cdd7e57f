package fr.clausesociale.beneficiaries.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened since the referral, in the order it happened. */
record Journey(List<JourneyEntry> entries) {

    Journey {
        entries = List.copyOf(entries);
    }

    Journey with(JourneyEntry entry) {
        List<JourneyEntry> all = new ArrayList<>(entries);
        all.add(entry);
        all.sort(Comparator.comparing(JourneyEntry::at));
        return new Journey(all);
    }
}
