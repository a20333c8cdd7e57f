package fr.clausesociale.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** How far the topics are read, as told to callers: it says nothing of what is in them, and any replica understands it. */
record Position(Map<TopicPartition, Long> next) {

    private static final int LONGEST = 8_000;

    boolean isReachedBy(Map<TopicPartition, Long> positions) {
        return next.entrySet().stream()
                .allMatch(wanted -> positions.getOrDefault(wanted.getKey(), -1L) >= wanted.getValue());
    }

    String text() {
        Map<String, Map<Integer, Long>> topics = new TreeMap<>();
        next.forEach((partition, offset) -> topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), offset));
        String plain = topics.entrySet().stream()
                .map(topic -> topic.getKey() + "="
                        + topic.getValue().entrySet().stream()
                                .map(offset -> offset.getKey() + ":" + offset.getValue())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for what was never told. */
    static Optional<Position> of(String text) {
        try {
            if (text.length() > LONGEST) {
                return Optional.empty();
            }
            Map<TopicPartition, Long> next = new HashMap<>();
            String plain = new String(Base64.getUrlDecoder().decode(text.trim()), StandardCharsets.UTF_8);
            for (String topic : plain.split(";")) {
                String[] parts = topic.split("=", -1);
                for (String offset : parts[1].split(",")) {
                    String[] numbers = offset.split(":", -1);
                    next.put(new TopicPartition(parts[0], Integer.parseInt(numbers[0])), Long.parseLong(numbers[1]));
                }
            }
            return Optional.of(new Position(next));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
