package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.publication.record.Dates;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who held and holds a contract and its modifications, as v2.0.4 writes them. */
final class Republished {

    private final PublishableContract contract;
    private final LocalDate today;

    Republished(PublishableContract contract, LocalDate today) {
        this.contract = contract;
        this.today = today;
    }

    /** The holders of all lots on the day of notification, each once: the format knows no lots. */
    List<Contractor> first() {
        List<Contractor> all = holders();
        List<Contractor> first = all.stream().filter(holder -> !later(holder)).toList();
        // Who registered all holders with their days left nobody to begin with.
        return first.isEmpty() ? all : first;
    }

    private boolean later(Contractor holder) {
        LocalDate notified = contract.terms().notifiedOn();
        return holder.from() != null && (notified == null || holder.from().isAfter(notified));
    }

    private List<Contractor> holders() {
        Set<String> seen = new HashSet<>();
        return contract.lots().stream()
                .flatMap(lot -> lot.contractors().stream())
                .filter(holder -> holder.role() != ContractorRole.SUBCONTRACTOR)
                .filter(Republished::named)
                .filter(holder -> seen.add(holder.idType() + holder.id()))
                .toList();
    }

    boolean subcontracted() {
        return contract.lots().stream()
                .flatMap(lot -> lot.contractors().stream())
                .anyMatch(holder -> holder.role() == ContractorRole.SUBCONTRACTOR);
    }

    /** Numbered in the order of their days; one without a day the format does not take. */
    ArrayNode modifications(String dayField, String amountField) {
        ArrayNode list = DecpJson.MAPPER.createArrayNode();
        List<JsonNode> published = PublishedJson.list(contract.kept().path("modifications"), "modification");
        List<Modification> dated = new ArrayList<>();
        InitialTerms.of(contract, amountField, today).modifications().stream()
                .filter(one -> one.notifiedOn() != null)
                .forEach(dated::add);
        boolean holdersToo = amountField.equals("montant");
        if (holdersToo) {
            dated.addAll(successions(dated));
        }
        dated.sort(Comparator.comparing(Modification::notifiedOn));
        for (Modification one : dated) {
            ObjectNode modification = DecpJson.MAPPER.createObjectNode();
            modification.put("id", list.size() + 1);
            modification.put(dayField, one.notifiedOn().toString());
            modification.put("datePublicationDonneesModification", published(published, dayField, one.notifiedOn()));
            if (one.durationMonths() != null) {
                modification.put("dureeMois", one.durationMonths());
            }
            if (one.amount() != null && one.amount().compareTo(BigDecimal.ONE) >= 0) {
                modification.put(amountField, PublishedNumbers.plain(one.amount()));
            }
            List<Contractor> holders =
                    one.contractors().stream().filter(Republished::named).toList();
            if (!holders.isEmpty() && holdersToo) {
                write(modification.putArray("titulaires"), "titulaire", holders);
            }
            list.addObject().set("modification", modification);
        }
        return list;
    }

    /** Successions recorded here that no published modification tells. */
    private List<Modification> successions(List<Modification> told) {
        return holders().stream()
                .filter(this::later)
                .map(Contractor::from)
                .distinct()
                .filter(day -> !first().isEmpty() && first().stream().noneMatch(holder -> day.equals(holder.from())))
                .filter(day -> told.stream()
                        .noneMatch(one -> day.equals(one.notifiedOn())
                                && !one.contractors().isEmpty()))
                .map(day -> new Modification(null, day, null, null, null, on(day)))
                .toList();
    }

    private List<Contractor> on(LocalDate day) {
        return holders().stream()
                .filter(holder -> holder.from() == null || !day.isBefore(holder.from()))
                .filter(holder -> holder.until() == null || !day.isAfter(holder.until()))
                .toList();
    }

    static void write(ArrayNode list, String wrapper, List<Contractor> holders) {
        for (Contractor holder : holders) {
            list.addObject()
                    .putObject(wrapper)
                    .put("typeIdentifiant", holder.idType().name().replace('_', '-'))
                    .put("id", holder.id());
        }
    }

    private static boolean named(Contractor holder) {
        return holder.idType() != IdType.NOT_STATED;
    }

    /** The day a modification was first published; what was not is published with this record. */
    private String published(List<JsonNode> published, String dayField, LocalDate day) {
        Dates dates = new Dates(today);
        return published.stream()
                .filter(one -> day.equals(dates.read(PublishedJson.text(one, dayField), "", new Faults())))
                .map(one -> dates.read(PublishedJson.text(one, "datePublicationDonneesModification"), "", new Faults()))
                .filter(Objects::nonNull)
                .map(LocalDate::toString)
                .findFirst()
                .orElse(today.toString());
    }
}
