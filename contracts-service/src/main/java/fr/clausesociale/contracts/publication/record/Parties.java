package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.platform.identifier.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who buys and who holds the contract. Identifiers stay as published, with their fault. */
final class Parties {

    private static final int LONGEST_SIRET = 40;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 300;

    static final String[] BUYERS = {"acheteur", "autoriteConcedante"};

    /** Registers whose numbers may be letters alone, such as the country and the name of a firm outside the Union. */
    private static final Set<IdType> LETTERS = EnumSet.of(IdType.HORS_UE, IdType.FRWF, IdType.IREP);

    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern DIGITS_OF_SIRET = Pattern.compile("\\d{14}");

    private Parties() {}

    static Buyer buyer(JsonNode record, Faults faults) {
        String field = PublishedJson.firstName(record, BUYERS);
        JsonNode published = record.path(field);
        // The tabular export and old files give the buyer by its number alone.
        String id = published.isValueNode() ? PublishedJson.text(published) : PublishedJson.text(published, "id");
        String pointer = "/" + field + "/id";
        if (id == null) {
            faults.add(DecpFault.BUYER_MISSING, pointer);
            return null;
        }
        String siret = RegisterNumber.plain(id);
        if (siret.length() > LONGEST_SIRET
                || siret.isEmpty()
                || ZEROS.matcher(siret).matches()
                || RegisterNumber.rounded(siret)
                || RegisterNumber.word(siret, false)) {
            faults.add(DecpFault.BUYER_ID_UNUSABLE, pointer, id);
            return null;
        }
        if (!Siret.isValid(siret)) {
            faults.add(DecpFault.BUYER_SIRET_INVALID, pointer, id);
        }
        return new Buyer(siret, cut(PublishedJson.text(published, "nom"), LONGEST_NAME), category(siret));
    }

    private static BuyerCategory category(String siret) {
        return Siret.isValid(siret)
                ? BuyerCategory.numbered(siret).orElse(BuyerCategory.NOT_STATED)
                : BuyerCategory.NOT_STATED;
    }

    /** The holders; the first of a consortium leads it, where there is none each stands alone. */
    static List<Contractor> contractors(JsonNode record, Faults faults) {
        String field = PublishedJson.firstName(record, "titulaires", "concessionnaires");
        List<JsonNode> published = PublishedJson.list(record.path(field), wrapper(field));
        boolean alone = ComparableText.key(PublishedJson.text(record, "typeGroupementOperateurs"))
                .equals("pas de groupement");
        List<Contractor> holders = read(published, "/" + field, alone, faults);
        if (holders.isEmpty()) {
            faults.add(DecpFault.CONTRACTORS_MISSING, "/" + field);
        }
        return holders;
    }

    static String wrapper(String field) {
        return field.equals("titulaires") ? "titulaire" : "concessionnaire";
    }

    static List<Contractor> read(List<JsonNode> published, String pointer, boolean alone, Faults faults) {
        Map<String, Contractor> holders = new LinkedHashMap<>();
        for (int at = 0; at < published.size(); at++) {
            String here = pointer + "/" + at;
            ContractorRole role = holders.isEmpty() || alone ? ContractorRole.LEAD : ContractorRole.CO_CONTRACTOR;
            Contractor holder = contractor(published.get(at), role, null, here, faults);
            if (holder != null && holders.putIfAbsent(holder.id(), holder) != null) {
                faults.add(DecpFault.CONTRACTOR_TWICE, here, holder.id());
            }
        }
        return List.copyOf(holders.values());
    }

    /** Declared subcontractors, each from the day its deed was notified. */
    static List<Contractor> subcontractors(JsonNode record, Dates dates, Faults faults) {
        List<Contractor> found = new ArrayList<>();
        List<JsonNode> deeds = PublishedJson.list(record.path("actesSousTraitance"), "acteSousTraitance");
        for (int at = 0; at < deeds.size(); at++) {
            String here = "/actesSousTraitance/" + at;
            LocalDate from = dates.read(PublishedJson.text(deeds.get(at), "dateNotification"), here, faults);
            Contractor holder = contractor(
                    deeds.get(at).path("sousTraitant"),
                    ContractorRole.SUBCONTRACTOR,
                    from,
                    here + "/sousTraitant",
                    faults);
            if (holder != null && found.stream().noneMatch(other -> other.id().equals(holder.id()))) {
                found.add(holder);
            }
        }
        return found;
    }

    private static Contractor contractor(
            JsonNode published, ContractorRole role, LocalDate from, String pointer, Faults faults) {
        String id = published.isValueNode() ? PublishedJson.text(published) : PublishedJson.text(published, "id");
        String name =
                cut(PublishedJson.text(PublishedJson.first(published, "denominationSociale", "nom")), LONGEST_NAME);
        if (id == null) {
            faults.add(DecpFault.CONTRACTOR_ID_MISSING, pointer, name);
            return null;
        }
        String plain = cut(RegisterNumber.plain(id), LONGEST_ID);
        String told = PublishedJson.text(published, "typeIdentifiant");
        if (RegisterNumber.rounded(plain) || RegisterNumber.word(id, LETTERS.contains(known(told)))) {
            faults.add(DecpFault.CONTRACTOR_ID_UNUSABLE, pointer, id);
            return null;
        }
        IdType type = idType(told, plain, pointer, faults);
        if (type == IdType.SIRET) {
            checkSiret(plain, pointer, faults);
        }
        return new Contractor(plain, type, name, role, from, null);
    }

    private static IdType idType(String published, String id, String pointer, Faults faults) {
        IdType type = known(published);
        if (type != IdType.NOT_STATED) {
            return type;
        }
        faults.add(DecpFault.CONTRACTOR_KIND_UNLISTED, pointer + "/typeIdentifiant", published);
        if (Siret.isValid(id)) {
            return IdType.SIRET;
        }
        return published != null && published.toUpperCase(Locale.ROOT).startsWith("TVA")
                ? IdType.TVA
                : IdType.NOT_STATED;
    }

    private static IdType known(String published) {
        String tidy = published == null
                ? ""
                : published.toUpperCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (IdType type : IdType.values()) {
            if (type != IdType.NOT_STATED && type.name().replace('_', '-').equals(tidy)) {
                return type;
            }
        }
        return IdType.NOT_STATED;
    }

    private static void checkSiret(String siret, String pointer, Faults faults) {
        if (ZEROS.matcher(siret).matches()) {
            faults.add(DecpFault.CONTRACTOR_SIRET_ZERO, pointer + "/id", siret);
        } else if (!DIGITS_OF_SIRET.matcher(siret).matches()) {
            faults.add(DecpFault.CONTRACTOR_SIRET_LENGTH, pointer + "/id", siret, siret.length());
        } else if (!Siret.isValid(siret)) {
            faults.add(DecpFault.CONTRACTOR_SIRET_INVALID, pointer + "/id", siret);
        }
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
