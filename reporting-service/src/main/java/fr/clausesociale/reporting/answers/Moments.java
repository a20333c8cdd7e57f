package fr.clausesociale.reporting.answers;

import fr.clausesociale.platform.caller.Caller;
import java.time.Instant;
import java.util.Optional;

/** Moments that have a name of their own; implemented by the feature that froze figures then. */
public interface Moments {

    /** The moment that a name stands for, if it is the caller's to know. */
    Optional<Instant> of(String name, Caller caller);
}
