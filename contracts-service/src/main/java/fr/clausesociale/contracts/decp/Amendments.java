package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.contract.Modification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Published modifications of a contract, and what holds after them. A modification tells the new amount and duration, not the
 * difference, and the holders who take over.
 */
record Amendments(List<Modification> list, LocalDate lastPublished) {

    static Amendments read(
            JsonNode record, LocalDate notified, BigDecimal amount, Integer months, Dates dates, Faults faults) {
        List<JsonNode> published = Published.list(record.path("modifications"), "modification");
        Set<Integer> presumed = new HashSet<>();
        record.path(TabularFile.PRESUMED).forEach(place -> presumed.add(place.asInt()));
        List<Placed> found = new ArrayList<>();
        LocalDate last = null;
        LocalDate place = LocalDate.MIN;
        for (int at = 0; at < published.size(); at++) {
            String here = "/modifications/" + at;
            JsonNode one = published.get(at);
            Modification modification = read(one, at + 1, here, dates, faults);
            if (presumed.contains(at)) {
                faults.add(DecpFault.MODIFICATION_DATE_PRESUMED, here, modification.notifiedOn());
            }
            if (modification.notifiedOn() != null
                    && notified != null
                    && modification.notifiedOn().isBefore(notified)) {
                faults.add(DecpFault.MODIFICATION_BEFORE_NOTIFICATION, here, modification.notifiedOn(), notified);
            }
            if (changesNothing(modification, amount, months)) {
                faults.add(DecpFault.MODIFICATION_CHANGES_NOTHING, here);
            }
            amount = modification.amount() == null ? amount : modification.amount();
            months = modification.durationMonths() == null ? months : modification.durationMonths();
            LocalDate day = dates.read(Published.text(one, "datePublicationDonneesModification"), here, new Faults());
            last = last == null || day != null && day.isAfter(last) ? day : last;
            if (modification.notifiedOn() != null) {
                place = modification.notifiedOn();
            }
            found.add(new Placed(place, modification));
        }
        // What has no day keeps its place after the dated one before it in the file.
        found.sort(Comparator.comparing(Placed::day));
        return new Amendments(found.stream().map(Placed::modification).toList(), last);
    }

    private record Placed(LocalDate day, Modification modification) {}

    private static Modification read(JsonNode one, int number, String here, Dates dates, Faults faults) {
        String field = Published.firstName(one, "dateNotificationModification", "dateSignatureModification");
        String day = Published.text(one, field);
        if (day == null) {
            faults.add(DecpFault.MODIFICATION_DATE_MISSING, here + "/" + field);
        }
        String id = Published.text(one, "id");
        String amountField = Published.firstName(one, "montant", "valeurGlobale");
        String object = Published.text(one, "objetModification");
        return new Modification(
                id == null ? String.valueOf(number) : id,
                dates.read(day, here + "/" + field, faults),
                object == null || object.length() <= 1000 ? object : object.substring(0, 1000),
                Figures.amount(one.path(amountField), here + "/" + amountField, faults),
                Figures.months(one.path("dureeMois"), here + "/dureeMois", faults),
                Parties.read(holders(one), here + "/titulaires", false, faults));
    }

    private static List<JsonNode> holders(JsonNode one) {
        String field = Published.firstName(one, "titulaires", "concessionnaires");
        return Published.list(one.path(field), Parties.wrapper(field));
    }

    private static boolean changesNothing(Modification one, BigDecimal amount, Integer months) {
        boolean sameAmount = one.amount() == null || one.amount().equals(amount);
        boolean sameMonths =
                one.durationMonths() == null || one.durationMonths().equals(months);
        return sameAmount && sameMonths && one.contractors().isEmpty();
    }

    /** The amount in force after the last modification that tells one. */
    BigDecimal amount(BigDecimal initial) {
        BigDecimal amount = initial;
        for (Modification one : list) {
            amount = one.amount() == null ? amount : one.amount();
        }
        return amount;
    }

    Integer months(Integer initial) {
        Integer months = initial;
        for (Modification one : list) {
            months = one.durationMonths() == null ? months : one.durationMonths();
        }
        return months;
    }

    /** Who held and holds the lot: a holder that a dated modification no longer names ends the day before it, a new one begins. */
    List<Contractor> contractors(List<Contractor> initial) {
        // Several that stand alone have no consortium to join: who comes stands alone as they do.
        boolean alone = initial.stream()
                        .filter(holder -> holder.role() == ContractorRole.LEAD)
                        .count()
                > 1;
        List<Contractor> holders = new ArrayList<>(initial);
        for (Modification one : list) {
            if (one.notifiedOn() == null || one.contractors().isEmpty()) {
                continue;
            }
            Set<String> named = one.contractors().stream().map(Contractor::id).collect(Collectors.toSet());
            holders.replaceAll(holder -> named.contains(holder.id())
                            || holder.until() != null
                            || holder.role() == ContractorRole.SUBCONTRACTOR
                    ? holder
                    : new Contractor(
                            holder.id(),
                            holder.idType(),
                            holder.name(),
                            holder.role(),
                            holder.from(),
                            one.notifiedOn().minusDays(1)));
            Set<String> held = holders.stream()
                    .filter(holder -> holder.until() == null)
                    .map(Contractor::id)
                    .collect(Collectors.toSet());
            one.contractors().stream()
                    .filter(holder -> !held.contains(holder.id()))
                    .map(holder -> new Contractor(
                            holder.id(),
                            holder.idType(),
                            holder.name(),
                            alone ? ContractorRole.LEAD : holder.role(),
                            one.notifiedOn(),
                            null))
                    .forEach(holders::add);
        }
        // Who was named and replaced on one day never held.
        holders.removeIf(holder -> holder.from() != null
                && holder.until() != null
                && holder.until().isBefore(holder.from()));
        return List.copyOf(holders);
    }
}
