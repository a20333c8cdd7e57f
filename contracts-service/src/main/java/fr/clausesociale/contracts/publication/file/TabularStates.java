package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.ComparableText;
import fr.clausesociale.contracts.publication.record.DecpJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes contracts of the rows that one buyer published under one number, in whatever order: rows of one state are its holders,
 * each later state is a modification, and rows that agree in too little are lots, each a contract of its own.
 */
final class TabularStates {

    private TabularStates() {}

    /** A record and the row of the table on which it begins. @param state null where made of several rows */
    record Told(long row, ObjectNode record, State state) {}

    /**
     * Which state of its contract a row tells.
     *
     * @param number of the modification, 0 for the contract as first agreed, null where the table does not number
     * @param current whether it is said to be the state in force, null where that is not said
     */
    record State(Integer number, LocalDate published, LocalDate notified, Boolean current) {

        private static final Comparator<LocalDate> DAYS = Comparator.nullsFirst(Comparator.naturalOrder());

        static final Comparator<State> ORDER = Comparator.comparing(
                        State::number, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(State::published, DAYS)
                .thenComparing(State::notified, DAYS)
                .thenComparing(state -> Boolean.TRUE.equals(state.current()));

        /** What is the same on all rows of one state. */
        private Object key() {
            return number != null ? number : published != null ? published : String.valueOf(notified);
        }

        private boolean isCurrent() {
            return Boolean.TRUE.equals(current);
        }
    }

    static List<Told> contracts(List<Told> rows) {
        if (rows.size() == 1) {
            return List.of(contract(new Lot(rows)));
        }
        List<Lot> lots = new ArrayList<>();
        Map<Object, List<Told>> states = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(Told::state, State.ORDER))
                .forEach(row -> states.computeIfAbsent(row.state().key(), key -> new ArrayList<>())
                        .add(row));
        for (List<Told> state : states.values()) {
            Set<Lot> told = new HashSet<>();
            for (Told row : together(state)) {
                Lot lot = lots.stream()
                        .filter(one -> !told.contains(one) && one.likeness(row) > 0)
                        .max(Comparator.comparingInt(one -> one.likeness(row)))
                        .orElseGet(() -> {
                            Lot other = new Lot(new ArrayList<>());
                            lots.add(other);
                            return other;
                        });
                lot.states.add(row);
                told.add(lot);
            }
        }
        return lots.stream().map(TabularStates::contract).toList();
    }

    /** The rows of one state that say the same of the contract made one, with the holders and modifications of all. */
    private static List<Told> together(List<Told> state) {
        Map<List<String>, Told> found = new LinkedHashMap<>();
        for (Told row : state) {
            Told same = found.putIfAbsent(
                    List.of(subject(row), String.valueOf(row.record().path("montant"))), row);
            if (same != null) {
                add(row.record(), same.record(), "titulaires", "id");
                add(row.record(), same.record(), "modifications", null);
            }
        }
        return List.copyOf(found.values());
    }

    /** @param id field by which elements are the same, null: by all they say */
    private static void add(ObjectNode from, ObjectNode to, String list, String id) {
        if (from.path(list).isEmpty()) {
            return;
        }
        ArrayNode all = to.withArray(list);
        for (JsonNode one : from.path(list)) {
            boolean there = false;
            for (JsonNode known : all) {
                there |= id == null ? known.equals(one) : known.path(id).equals(one.path(id));
            }
            if (!there) {
                all.add(one);
            }
        }
    }

    private static String subject(Told row) {
        return ComparableText.key(row.record().path("objet").asText());
    }

    /** The states of one contract, oldest first. */
    private static final class Lot {

        private final List<Told> states;

        private Lot(List<Told> states) {
            this.states = states;
        }

        private Told last() {
            return states.get(states.size() - 1);
        }

        /** How much a row of a later state agrees with it, 0 where it is another's. */
        private int likeness(Told row) {
            if (last().state().isCurrent() && row.state().isCurrent()) {
                return 0; // two states in force are those of two contracts
            }
            boolean subject = states.stream().anyMatch(one -> subject(one).equals(subject(row)));
            boolean holder = states.stream().anyMatch(one -> shareHolder(one, row));
            boolean amount =
                    Objects.equals(last().record().get("montant"), row.record().get("montant"));
            boolean numbered = row.state().number() != null
                    && last().state().number() != null
                    && row.state().number() > 0;
            return (subject ? 8 : 0) + (holder ? 4 : 0) + (amount ? 2 : 0) + (numbered ? 1 : 0);
        }

        private static boolean shareHolder(Told one, Told other) {
            for (JsonNode holder : one.record().path("titulaires")) {
                for (JsonNode known : other.record().path("titulaires")) {
                    if (holder.path("id").equals(known.path("id"))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static Told contract(Lot lot) {
        Told first = lot.states.get(0);
        ObjectNode record = first.record();
        LocalDate notified = first.state().notified();
        if (first.state().number() != null && first.state().number() > 0) {
            // a later state alone: its day is that of the modification
            record.remove("dateNotification");
        }
        ArrayNode modifications = lot.states.size() == 1 ? null : record.withArray("modifications");
        long row = first.row();
        for (Told state : lot.states.subList(1, lot.states.size())) {
            row = Math.min(row, state.row());
            modifications.add(modification(state, notified));
            for (JsonNode told : state.record().path("modifications")) {
                modifications.add(told);
            }
        }
        return new Told(row, record, null);
    }

    /** Its day is told where that of the contract changed with it; else the day of its publication stands for it. */
    private static ObjectNode modification(Told state, LocalDate notified) {
        ObjectNode row = state.record();
        ObjectNode modification = DecpJson.MAPPER.createObjectNode();
        if (state.state().number() != null) {
            modification.put("id", state.state().number());
        }
        LocalDate day = state.state().notified();
        if (day != null && notified != null && day.isAfter(notified)) {
            modification.set("dateNotificationModification", row.get("dateNotification"));
        }
        copy(row, "datePublicationDonnees", modification, "datePublicationDonneesModification");
        copy(row, "objetModification", modification, "objetModification");
        copy(row, "montant", modification, "montant");
        copy(row, "dureeMois", modification, "dureeMois");
        copy(row, "titulaires", modification, "titulaires");
        return modification;
    }

    private static void copy(ObjectNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.get(field));
        }
    }
}
