package fr.clausesociale.contracts.placement.course;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Suspensions, how the end is judged and what is known of the time after it. */
@Embeddable
public class Course {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Suspension> suspensions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AnnouncedEnd announcedEnd;

    @Enumerated(EnumType.STRING)
    private ExitClass exitClass;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<FollowUp> followUps = List.of();

    /** @param last last day of work as far as known, or null */
    public void suspend(LocalDate from, LocalDate first, LocalDate last) {
        if (suspended()) {
            throw Problem.of(
                    ContractsProblem.PLACEMENT_SUSPENDED, openSuspension().from());
        }
        if (from.isBefore(first) || last != null && from.isAfter(last)) {
            throw Problem.of(ContractsProblem.SUSPENSION_OUTSIDE, first, last == null ? "…" : last)
                    .at("/from");
        }
        Suspension added = new Suspension(from, null);
        if (!Suspension.free(added, suspensions)) {
            throw Problem.of(
                            ContractsProblem.SUSPENSION_TWICE,
                            suspensions.get(suspensions.size() - 1).until())
                    .at("/from");
        }
        List<Suspension> all = new ArrayList<>(suspensions);
        all.add(added);
        suspensions = List.copyOf(all);
    }

    /** @param on first day of work again */
    public void resume(LocalDate on) {
        if (!suspended()) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_SUSPENDED);
        }
        Suspension open = openSuspension();
        if (!on.isAfter(open.from())) {
            throw Problem.of(ContractsProblem.RESUMED_BEFORE_SUSPENDED, open.from())
                    .at("/on");
        }
        replaceLast(new Suspension(open.from(), on.minusDays(1)));
    }

    /** @param with null for nothing */
    private void replaceLast(Suspension with) {
        List<Suspension> all = new ArrayList<>(suspensions.subList(0, suspensions.size() - 1));
        if (with != null) {
            all.add(with);
        }
        suspensions = List.copyOf(all);
    }

    private boolean suspended() {
        return !suspensions.isEmpty() && openSuspension().open();
    }

    private Suspension openSuspension() {
        return suspensions.get(suspensions.size() - 1);
    }

    public void announce(AnnouncedEnd end) {
        announcedEnd = end;
    }

    /** Nobody has to say whether an end that was told is right. */
    public void nothingAnnounced() {
        announcedEnd = null;
    }

    /** A suspension that was open is over with it. */
    public void end(LocalDate on, ExitClass judged) {
        if (suspended()) {
            LocalDate from = openSuspension().from();
            replaceLast(on.isBefore(from) ? null : new Suspension(from, on));
        }
        nothingAnnounced();
        exitClass = judged;
    }

    /** One answer a horizon: another one takes its place. */
    public void answer(FollowUp answer, LocalDate endedOn) {
        Horizon horizon = Horizon.of(answer.months()).orElseThrow();
        if (endedOn == null) {
            throw Problem.of(ContractsProblem.FOLLOW_UP_BEFORE_END);
        }
        LocalDate due = horizon.dueOn(endedOn);
        if (answer.askedOn().isBefore(due)) {
            throw Problem.of(ContractsProblem.FOLLOW_UP_NOT_DUE, answer.months(), due)
                    .at("/askedOn");
        }
        List<FollowUp> all = new ArrayList<>(followUps);
        all.removeIf(each -> each.months() == answer.months());
        all.add(answer);
        all.sort(Comparator.comparing(FollowUp::months));
        followUps = List.copyOf(all);
    }

    public Optional<FollowUp> answered(Horizon horizon) {
        return followUps.stream()
                .filter(each -> each.months() == horizon.months())
                .findFirst();
    }

    /** Every horizon once the work has ended, none before. */
    public List<FollowUp.Due> followUps(LocalDate endedOn) {
        return endedOn == null
                ? List.of()
                : Arrays.stream(Horizon.values())
                        .map(each -> new FollowUp.Due(
                                each.months(),
                                each.dueOn(endedOn),
                                answered(each).orElse(null)))
                        .toList();
    }

    public List<Suspension> suspensions() {
        return suspensions;
    }

    /** The same. */
    public Optional<AnnouncedEnd> announced() {
        return Optional.ofNullable(announcedEnd);
    }

    /** Null where none was told, or it was decided on. */
    public AnnouncedEnd announcedEnd() {
        return announcedEnd;
    }

    /** Null while it goes on, and where no rule judges the exit. */
    public ExitClass exitClass() {
        return exitClass;
    }
}
