package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.contract.IdType;
import fr.clausesociale.contracts.contract.Modification;
import fr.clausesociale.contracts.contract.PlaceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contract as a record of v2.0.4 (arrêtés du 22 décembre 2022). What is not known is left out rather than made up; {@link
 * #complete} tells whether all is there that the format demands.
 */
final class Publication {

    private static final int LONGEST_ID = 16;
    private static final int LONGEST_TITLE = 1000;

    /** Fields passed on as they were published, where they are of this version's lists. */
    private static final List<String> PASSED_ON = List.of(
            "techniques",
            "modalitesExecution",
            "marcheInnovant",
            "ccag",
            "offresRecues",
            "attributionAvance",
            "tauxAvance",
            "typesPrix",
            "origineUE",
            "origineFrance",
            "actesSousTraitance",
            "modificationsActesSousTraitance");

    private static final Set<String> PRICES = Set.of("Unitaire", "Forfaitaire", "Mixte");

    private static final Map<PlaceKind, String> PLACES = Map.of(
            PlaceKind.COMMUNE, "Code commune",
            PlaceKind.POSTAL_CODE, "Code postal",
            PlaceKind.ARRONDISSEMENT, "Code arrondissement",
            PlaceKind.DEPARTMENT, "Code département",
            PlaceKind.REGION, "Code région",
            PlaceKind.COUNTRY, "Code pays");

    private final Holding contract;
    private final LocalDate today;
    private final ObjectNode record = DecpFile.JSON.createObjectNode();

    private Publication(Holding contract, LocalDate today) {
        this.contract = contract;
        this.today = today;
    }

    static ObjectNode of(Holding contract, LocalDate today) {
        Publication publication = new Publication(contract, today);
        if (contract.kind() == ContractKind.CONCESSION) {
            publication.concession();
        } else {
            publication.contract();
        }
        return publication.record;
    }

    /** Whether the format would take the record. */
    static boolean complete(ObjectNode record) {
        List<String> demanded =
                record.has("autoriteConcedante") ? DemandedFields.OF_CONCESSIONS : DemandedFields.OF_CONTRACTS;
        return demanded.stream().allMatch(record::hasNonNull)
                && record.path("id").asText().length() <= LONGEST_ID;
    }

    private void contract() {
        record.put("id", contract.externalId());
        record.putObject("acheteur").put("id", contract.buyerSiret());
        record.put("nature", Labels.nature(contract.kind()));
        title();
        if (contract.cpv() != null && contract.cpv().matches("\\d{8}")) {
            record.put("codeCPV", contract.cpv());
        }
        PASSED_ON.forEach(this::passOn);
        if (!record.has("techniques") && contract.kind() == ContractKind.FRAMEWORK_AGREEMENT) {
            record.putObject("techniques").putArray("technique").add("Accord-cadre");
        }
        prices();
        put("idAccordCadre", contract.frameworkId());
        put("procedure", Labels.procedure(contract.procedure()));
        place();
        terms("dateNotification", "montant");
        holders("titulaires", "titulaire");
        considerations("Marché réservé");
        modifications("dateNotificationModification", "montant");
    }

    private void concession() {
        record.put("id", contract.externalId());
        record.putObject("autoriteConcedante").put("id", contract.buyerSiret());
        put("nature", Labels.concession(contract.kept().path("nature").asText()));
        title();
        put(
                "procedure",
                Labels.concessionProcedure(contract.kept().path("procedure").asText()));
        terms("dateSignature", "valeurGlobale");
        day("dateDebutExecution", contract.kept().path("dateDebutExecution"), null);
        passOn("montantSubventionPublique");
        passOn("donneesExecution");
        holders("concessionnaires", "concessionnaire");
        considerations("Concession réservée");
        modifications("dateSignatureModification", "valeurGlobale");
    }

    private void title() {
        String title = contract.title();
        put("objet", title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
    }

    /** Amount and duration as first agreed: modifications tell the later ones. */
    private void terms(String dayField, String amountField) {
        JsonNode kept = contract.kept();
        if (contract.notifiedOn() != null) {
            record.put(dayField, contract.notifiedOn().toString());
        }
        day("datePublicationDonnees", kept.path("datePublicationDonnees"), today);
        Integer months = Figures.months(kept.path("dureeMois"), "", new Faults());
        months = months == null && contract.modifications().isEmpty() ? contract.durationMonths() : months;
        if (months != null) {
            record.put("dureeMois", months);
        }
        BigDecimal amount = Figures.amount(kept.path(amountField), "", new Faults());
        amount = amount == null && contract.modifications().isEmpty() ? contract.amount() : amount;
        if (amount != null && amount.compareTo(BigDecimal.ONE) >= 0) {
            record.put(amountField, plain(amount));
        }
    }

    private void place() {
        String typeCode = PLACES.get(contract.place().kind());
        if (typeCode != null && contract.place().code() != null) {
            record.putObject("lieuExecution")
                    .put("code", contract.place().code())
                    .put("typeCode", typeCode);
        }
    }

    private void prices() {
        String form = contract.kept().path("formePrix").asText();
        if (PRICES.contains(form)) {
            record.put("formePrix", form);
        } else if (Labels.priceType(form) != null && !record.has("typesPrix")) {
            record.putObject("typesPrix").putArray("typePrix").add(Labels.priceType(form));
        }
    }

    private void holders(String list, String wrapper) {
        List<Contractor> holders = contract.lots().stream()
                .flatMap(lot -> lot.contractors().stream())
                .toList();
        List<Contractor> first = holders.stream()
                .filter(holder -> holder.role() != ContractorRole.SUBCONTRACTOR && holder.from() == null)
                .filter(holder -> holder.idType() != IdType.NOT_STATED)
                .distinct()
                .toList();
        if (!first.isEmpty()) {
            add(record.putArray(list), wrapper, first);
        }
        if (list.equals("titulaires")) {
            String grouping = contract.kept().path("typeGroupementOperateurs").asText(null);
            put("typeGroupementOperateurs", grouping == null && first.size() == 1 ? "Pas de groupement" : grouping);
            boolean subcontracted = holders.stream().anyMatch(holder -> holder.role() == ContractorRole.SUBCONTRACTOR);
            if (subcontracted) {
                record.put("sousTraitanceDeclaree", true);
            } else {
                passOn("sousTraitanceDeclaree");
            }
        }
    }

    private static void add(ArrayNode list, String wrapper, List<Contractor> holders) {
        for (Contractor holder : holders) {
            list.addObject()
                    .putObject(wrapper)
                    .put("typeIdentifiant", holder.idType().name().replace('_', '-'))
                    .put("id", holder.id());
        }
    }

    private void considerations(String reserved) {
        labels("considerationsSociales", "considerationSociale", Labels.social(contract.social(), reserved));
        labels(
                "considerationsEnvironnementales",
                "considerationEnvironnementale",
                Labels.environmental(contract.environmental()));
    }

    private void labels(String field, String element, List<String> labels) {
        if (!labels.isEmpty()) {
            ArrayNode list = record.putObject(field).putArray(element);
            labels.forEach(list::add);
        }
    }

    private void modifications(String dayField, String amountField) {
        ArrayNode list = DecpFile.JSON.createArrayNode();
        List<JsonNode> published = Published.list(contract.kept().path("modifications"), "modification");
        for (Modification one : contract.modifications()) {
            if (one.notifiedOn() == null) {
                continue;
            }
            ObjectNode modification = DecpFile.JSON.createObjectNode();
            modification.put("id", list.size() + 1);
            modification.put(dayField, one.notifiedOn().toString());
            modification.put("datePublicationDonneesModification", published(published, dayField, one.notifiedOn()));
            if (one.durationMonths() != null) {
                modification.put("dureeMois", one.durationMonths());
            }
            if (one.amount() != null && one.amount().compareTo(BigDecimal.ONE) >= 0) {
                modification.put(amountField, plain(one.amount()));
            }
            List<Contractor> holders = one.contractors().stream()
                    .filter(holder -> holder.idType() != IdType.NOT_STATED)
                    .toList();
            if (!holders.isEmpty() && amountField.equals("montant")) {
                add(modification.putArray("titulaires"), "titulaire", holders);
            }
            list.addObject().set("modification", modification);
        }
        if (!list.isEmpty()) {
            record.set("modifications", list);
        }
    }

    /** The day a modification was first published; what was not is published with this record. */
    private String published(List<JsonNode> published, String dayField, LocalDate day) {
        return published.stream()
                .filter(one -> one.path(dayField).asText().startsWith(day.toString()))
                .map(one -> one.path("datePublicationDonneesModification").asText())
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .map(text -> text.substring(0, 10))
                .findFirst()
                .orElse(today.toString());
    }

    /** Whole euros without digits behind the point. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private void day(String field, JsonNode published, LocalDate otherwise) {
        LocalDate day = new Dates(today).read(Published.text(published), "", new Faults());
        day = day == null ? otherwise : day;
        if (day != null) {
            record.put(field, day.toString());
        }
    }

    private void passOn(String field) {
        JsonNode value = contract.kept().path(field);
        if (!value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty())) {
            record.set(field, value);
        }
    }

    private void put(String field, String value) {
        if (value != null && !value.isEmpty()) {
            record.put(field, value);
        }
    }
}
