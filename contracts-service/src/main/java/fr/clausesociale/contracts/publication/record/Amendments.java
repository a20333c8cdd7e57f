package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.Modification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Published modifications of a contract, and what holds after them. A modification tells the new amount and duration, not the
 * difference, and the holders who take over.
 */
record Amendments(List<Modification> list, LocalDate lastPublished, LocalDate today) {

    /** @param told the day on which the record was published, null where it does not say */
    static Amendments read(
            JsonNode record,
            LocalDate notified,
            LocalDate told,
            BigDecimal amount,
            Integer months,
            Dates dates,
            Faults faults) {
        List<JsonNode> published = PublishedJson.list(record.path("modifications"), "modification");
        List<Placed> found = new ArrayList<>();
        LocalDate last = null;
        LocalDate place = LocalDate.MIN;
        for (int at = 0; at < published.size(); at++) {
            String here = "/modifications/" + at;
            JsonNode one = published.get(at);
            LocalDate day =
                    dates.readPast(PublishedJson.text(one, "datePublicationDonneesModification"), here, new Faults());
            LocalDate otherwise = day != null ? day : later(told, place.equals(LocalDate.MIN) ? notified : place);
            Modification modification = read(one, at + 1, otherwise, here, dates, faults);
            if (!modification.inForce(dates.today())) {
                faults.add(DecpFault.MODIFICATION_AHEAD, here, modification.notifiedOn());
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
            last = last == null || day != null && day.isAfter(last) ? day : last;
            if (modification.notifiedOn() != null) {
                place = modification.notifiedOn();
            }
            found.add(new Placed(place, number(modification), modification));
        }
        // Several of one day count as they are numbered, where they all are; what has no day keeps its place after the
        // dated one before it in the file.
        boolean numbered = found.stream().noneMatch(one -> one.number() == null);
        found.sort(
                numbered
                        ? Comparator.comparing(Placed::day).thenComparing(Placed::number)
                        : Comparator.comparing(Placed::day));
        return new Amendments(found.stream().map(Placed::modification).toList(), last, dates.today());
    }

    private record Placed(LocalDate day, BigDecimal number, Modification modification) {}

    private static BigDecimal number(Modification one) {
        return one.number().matches("\\d{1,9}") ? new BigDecimal(one.number()) : null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** @param otherwise the day that stands for one that is not told, null where no day is known at all */
    private static Modification read(
            JsonNode one, int number, LocalDate otherwise, String here, Dates dates, Faults faults) {
        String field = PublishedJson.firstName(one, "dateNotificationModification", "dateSignatureModification");
        String text = PublishedJson.text(one, field);
        LocalDate day = dates.readAhead(text, here + "/" + field, faults);
        if (day == null && otherwise != null) {
            faults.add(DecpFault.MODIFICATION_DATE_PRESUMED, here, otherwise);
        } else if (text == null) {
            faults.add(DecpFault.MODIFICATION_DATE_MISSING, here + "/" + field);
        }
        String id = PublishedJson.text(one, "id");
        String amountField = PublishedJson.firstName(one, "montant", "valeurGlobale");
        String object = PublishedJson.text(one, "objetModification");
        return new Modification(
                id == null ? String.valueOf(number) : id,
                day == null ? otherwise : day,
                object == null || object.length() <= 1000 ? object : object.substring(0, 1000),
                PublishedNumbers.amount(one.path(amountField), here + "/" + amountField, faults),
                PublishedNumbers.months(one.path("dureeMois"), here + "/dureeMois", faults),
                // zeros for a holder that is not told replace none
                Parties.read(holders(one), here + "/titulaires", false, faults).stream()
                        .filter(holder -> !holder.id().matches("0+"))
                        .toList());
    }

    private static List<JsonNode> holders(JsonNode one) {
        String field = PublishedJson.firstName(one, "titulaires", "concessionnaires");
        return PublishedJson.list(one.path(field), Parties.wrapper(field));
    }

    private static boolean changesNothing(Modification one, BigDecimal amount, Integer months) {
        boolean sameAmount =
                one.amount() == null || amount != null && one.amount().compareTo(amount) == 0;
        boolean sameMonths =
                one.durationMonths() == null || one.durationMonths().equals(months);
        return sameAmount && sameMonths && one.contractors().isEmpty();
    }

    /** The amount in force today: of the last modification that tells one and does not lie ahead. */
    BigDecimal amount(BigDecimal initial) {
        return inForce(Modification::amount, initial);
    }

    Integer months(Integer initial) {
        return inForce(Modification::durationMonths, initial);
    }

    private <T> T inForce(Function<Modification, T> told, T initial) {
        return list.stream()
                .filter(one -> one.inForce(today))
                .map(told)
                .filter(Objects::nonNull)
                .reduce(initial, (before, after) -> after);
    }

    /** The day of the first that lies ahead, null where none does. */
    LocalDate nextDay() {
        return list.stream()
                .filter(one -> !one.inForce(today))
                .map(Modification::notifiedOn)
                .findFirst()
                .orElse(null);
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
            if (one.contractors().isEmpty()) {
                continue;
            }
            Set<String> named = one.contractors().stream().map(Contractor::id).collect(Collectors.toSet());
            if (one.notifiedOn() == null) {
                // of no day at all: it holds at once, as its amount does, and nobody can say who held before
                holders.removeIf(holder -> holder.role() != ContractorRole.SUBCONTRACTOR
                        && holder.until() == null
                        && !named.contains(holder.id()));
            }
            holders.replaceAll(holder -> one.notifiedOn() == null
                            || named.contains(holder.id())
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
