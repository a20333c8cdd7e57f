package fr.clausesociale.eligibility.key;

import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.events.OwnKey;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Seals of a person's criteria those that tell of health, offences or social care, under the person's own key. */
public record CriteriaSeal(RuleSets sets, OwnKey key) {

    public ProfiledCriteria of(Collection<String> all) {
        List<String> sensitive =
                new TreeSet<>(all).stream().filter(sets::sensitive).toList();
        return new ProfiledCriteria(
                all.stream().filter(criterion -> !sets.sensitive(criterion)).toList(),
                sensitive.isEmpty() ? null : key.seal(String.join(",", sensitive)));
    }
}
