package fr.clausesociale.platform.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells of a service's objects whether the caller at hand sees one and, where it does not, what keeps it out. */
public interface Sight {

    /** As they stand in addresses: {@code contracts}. */
    Set<String> collections();

    /** By the rule that the service itself goes by; empty where there is no such object. */
    Optional<Seen> of(String collection, UUID id);

    /** @param reasons what keeps the caller out; none where it sees the object */
    record Seen(boolean visible, List<Reason> reasons) {}

    /** @param args of its sentence; nothing of a person */
    record Reason(OutOfReach code, List<Object> args) {

        public static Reason of(OutOfReach code, Object... args) {
            return new Reason(code, List.of(args));
        }
    }
}
