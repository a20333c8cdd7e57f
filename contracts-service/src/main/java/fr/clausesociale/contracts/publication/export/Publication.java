package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.record.Dates;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A contract as a record of v2.0.4 (arrêtés du 22 décembre 2022). What is written is as the format demands; what is not known
 * is left out rather than made up: {@link #complete} tells whether all is there.
 */
public final class Publication {

    private static final int LONGEST_ID = 16;

    private static final Map<PlaceKind, String> PLACES = Map.of(
            PlaceKind.COMMUNE, "Code commune",
            PlaceKind.POSTAL_CODE, "Code postal",
            PlaceKind.ARRONDISSEMENT, "Code arrondissement",
            PlaceKind.DEPARTMENT, "Code département",
            PlaceKind.REGION, "Code région",
            PlaceKind.COUNTRY, "Code pays");

    private final PublishableContract contract;
    private final ContractTerms terms;
    private final LocalDate today;
    private final Republished republished;
    private final ObjectNode record = DecpJson.MAPPER.createObjectNode();

    private Publication(PublishableContract contract, LocalDate today) {
        this.contract = contract;
        this.terms = contract.terms();
        this.today = today;
        this.republished = new Republished(contract, today);
    }

    public static ObjectNode of(PublishableContract contract, LocalDate today) {
        Publication publication = new Publication(contract, today);
        if (publication.terms.kind() == ContractKind.CONCESSION) {
            publication.concession();
        } else {
            publication.contract();
        }
        return publication.record;
    }

    /** Whether the format would take the record. */
    static boolean complete(ObjectNode record) {
        boolean concession = record.has("autoriteConcedante");
        List<String> demanded = concession ? DemandedFields.OF_CONCESSIONS : DemandedFields.OF_CONTRACTS;
        return demanded.stream().allMatch(record::hasNonNull)
                && record.path("id").asText().length() <= LONGEST_ID
                && record.path(concession ? "autoriteConcedante" : "acheteur")
                        .path("id")
                        .asText()
                        .matches("\\d{14}");
    }

    private void contract() {
        record.put("id", contract.externalId());
        record.putObject("acheteur").put("id", contract.buyerSiret());
        put("nature", Labels.nature(terms.kind()));
        put("objet", terms.title());
        if (terms.cpv() != null && terms.cpv().matches("\\d{8}")) {
            record.put("codeCPV", terms.cpv());
        }
        new UnmappedFields(today).contract(contract.kept(), record);
        framework();
        prices();
        put("procedure", Labels.procedure(terms.procedure()));
        place();
        terms("dateNotification", "montant");
        holders("titulaires", "titulaire");
        if (!record.has("typeGroupementOperateurs") && republished.first().size() == 1) {
            record.put("typeGroupementOperateurs", "Pas de groupement");
        }
        if (!record.has("sousTraitanceDeclaree") && republished.subcontracted()) {
            record.put("sousTraitanceDeclaree", true);
        }
        considerations("Marché réservé");
        modifications("dateNotificationModification", "montant");
    }

    private void concession() {
        record.put("id", contract.externalId());
        record.putObject("autoriteConcedante").put("id", contract.buyerSiret());
        put("objet", terms.title());
        new UnmappedFields(today).concession(contract.kept(), record);
        terms("dateSignature", "valeurGlobale");
        holders("concessionnaires", "concessionnaire");
        considerations("Concession réservée");
        modifications("dateSignatureModification", "valeurGlobale");
    }

    /** v2 has no kind for framework agreements: there it is a technique, and who belongs to one names it. */
    private void framework() {
        String id = terms.frameworkId();
        put("idAccordCadre", id == null || id.length() > LONGEST_ID ? null : id);
        boolean framework = terms.kind() == ContractKind.FRAMEWORK_AGREEMENT;
        // of a kind that a person corrected
        boolean none = terms.kind() == ContractKind.PUBLIC_CONTRACT && id == null && record.has("techniques");
        if (!framework && !none) {
            return;
        }
        ArrayNode techniques = record.withObject("/techniques").withArray("technique");
        for (int at = techniques.size() - 1; at >= 0; at--) {
            String technique = techniques.get(at).asText();
            if (technique.equals("Accord-cadre") || framework && technique.equals("Sans objet")) {
                techniques.remove(at);
            }
        }
        if (framework) {
            techniques.insert(0, "Accord-cadre");
        } else if (techniques.isEmpty()) {
            techniques.add("Sans objet");
        }
    }

    /** v1's form of price is v2's type of price. */
    private void prices() {
        String type = Labels.priceType(contract.kept().path("formePrix").asText());
        if (type != null && !record.has("typesPrix")) {
            record.putObject("typesPrix").putArray("typePrix").add(type);
        }
    }

    /** Amount and duration as first agreed: modifications tell the later ones. */
    private void terms(String dayField, String amountField) {
        JsonNode kept = contract.kept();
        if (terms.notifiedOn() != null) {
            record.put(dayField, terms.notifiedOn().toString());
        }
        LocalDate published =
                new Dates(today).read(PublishedJson.text(kept, "datePublicationDonnees"), "", new Faults());
        record.put("datePublicationDonnees", (published == null ? today : published).toString());
        InitialTerms agreed = InitialTerms.of(contract, amountField, today);
        if (agreed.months() != null) {
            record.put("dureeMois", agreed.months());
        }
        if (agreed.amount() != null && agreed.amount().compareTo(BigDecimal.ONE) >= 0) {
            record.put(amountField, PublishedNumbers.plain(agreed.amount()));
        }
    }

    private void place() {
        String typeCode = PLACES.get(terms.placeOfPerformance().kind());
        if (typeCode != null && terms.placeOfPerformance().code() != null) {
            record.putObject("lieuExecution")
                    .put("code", terms.placeOfPerformance().code())
                    .put("typeCode", typeCode);
        }
    }

    private void holders(String list, String wrapper) {
        List<Contractor> first = republished.first();
        if (!first.isEmpty()) {
            Republished.write(record.putArray(list), wrapper, first);
        }
    }

    private void considerations(String reserved) {
        labels("considerationsSociales", "considerationSociale", Labels.social(terms.socialConsiderations(), reserved));
        labels(
                "considerationsEnvironnementales",
                "considerationEnvironnementale",
                Labels.environmental(terms.environmentalConsiderations()));
    }

    private void labels(String field, String element, List<String> labels) {
        if (!labels.isEmpty()) {
            ArrayNode list = record.putObject(field).putArray(element);
            labels.forEach(list::add);
        }
    }

    private void modifications(String dayField, String amountField) {
        ArrayNode list = republished.modifications(dayField, amountField);
        if (!list.isEmpty()) {
            record.set("modifications", list);
        }
    }

    private void put(String field, String value) {
        if (value != null && !value.isEmpty()) {
            record.put(field, value);
        }
    }
}
