package fr.clausesociale.reporting.intake;

import java.util.Map;

/** Which topics there are. */
interface TopicCatalogue {

    /**
     * @return every topic that figures are made of, by name
     * @throws TopicsMissing when one is not there, or Kafka does not answer
     */
    Map<String, Found> describe() throws TopicsMissing;

    /** A topic made anew has another id. */
    record Found(String id, int partitions) {}

    /** Not all is there yet: no reason to give up, nor to answer. */
    final class TopicsMissing extends Exception {

        private static final long serialVersionUID = 1L;

        TopicsMissing(String message) {
            super(message);
        }
    }
}
