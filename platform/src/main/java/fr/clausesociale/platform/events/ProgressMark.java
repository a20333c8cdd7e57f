package fr.clausesociale.platform.events;

import java.time.Instant;
import java.util.Map;

/**
 * How far a service has told: whoever has read its topics up to these offsets knows everything that was recorded before that
 * moment, and nothing recorded before it can appear later.
 *
 * @param completeUntil the moment, exclusive
 * @param ends next offset by topic and partition
 */
public record ProgressMark(Instant completeUntil, Map<String, Map<Integer, Long>> ends) {

    public static final String TYPE = "fr.clausesociale.platform.progress.v1";
}
