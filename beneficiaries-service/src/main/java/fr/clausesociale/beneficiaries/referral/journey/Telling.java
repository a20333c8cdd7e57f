package fr.clausesociale.beneficiaries.referral.journey;

import fr.clausesociale.beneficiaries.progress.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a prescriber is told of the eligibility: what the rules say of the claims of its own referral, and what facilitators
 * decided since it arrived. What was decided before, and what the claims of others are worth, would betray that the person was
 * known. The same facts tell the same, in whichever order they come to be known.
 *
 * @param decisions the entries of the journey that it makes, in their order
 */
public record Telling(Answer answer, List<JourneyEntry> decisions) {

    /**
     * What the rules said of a referral's own claims, the newest last; {@link #NONE} before they did.
     *
     * <p>Kept as JSON.
     */
    public record Assessments(List<Said> all) {

        public static final Assessments NONE = new Assessments(List.of());

        public Assessments {
            all = all == null ? List.of() : List.copyOf(all);
        }

        public Assessments with(Said newer) {
            return newer.repeats(last())
                    ? this
                    : new Assessments(
                            Stream.concat(all.stream(), Stream.of(newer)).toList());
        }

        public Said last() {
            return all.isEmpty() ? null : all.get(all.size() - 1);
        }
    }

    private record Heard(Instant at, Said said, boolean own) {}

    /**
     * @param rulings of facilitators, of any time
     * @param received when the referral arrived, or was renewed last
     */
    public static Telling of(Assessments assessments, List<Ruling> rulings, Instant received) {
        List<Heard> all = new ArrayList<>();
        assessments.all().forEach(said -> all.add(new Heard(said.notBefore(received), said, true)));
        rulings.stream()
                .filter(ruling -> !ruling.recordedAt().isBefore(received))
                .forEach(ruling -> all.add(new Heard(ruling.recordedAt(), Said.of(ruling), false)));
        all.sort(Comparator.comparing(Heard::at));
        List<JourneyEntry> entries = new ArrayList<>();
        Said own = null;
        Said ruling = null;
        Said shown = null;
        for (Heard heard : all) {
            own = heard.own() ? heard.said() : own;
            ruling = heard.own() ? ruling : heard.said();
            Said next = ruling == null || own != null && own.outlasts(ruling) ? own : ruling;
            if (!next.sameAs(shown)) {
                entries.add(JourneyEntry.decided(heard.at(), next.outcome(), next.until()));
                shown = next;
            }
        }
        return new Telling(answer(shown, own), entries);
    }

    private static Answer answer(Said shown, Said own) {
        if (shown == null) {
            return Answer.NONE;
        }
        boolean lacks = !shown.positive() && own != null;
        return new Answer(
                shown.outcome(),
                shown.until(),
                lacks ? own.missing() : List.of(),
                lacks ? own.failed() : List.of(),
                shown.positive() ? shown.grounds() : List.of());
    }
}
