package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.table.CsvTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one record field by field, of any version of the format. A contract and a concession say the same under different
 * names. Each record is one lot: the format knows no lots, publishers number them as contracts of their own.
 */
final class DecpReader {

    /** Field of a record whose text has backslashes that escape nothing; what stood there may have been meant otherwise. */
    static final String BAD_ESCAPES = "_echappementsFautifs";

    private static final int LONGEST_ID = 100;
    private static final String ONLY_LOT = "1";

    private final JsonNode record;
    private final Geography geography;
    private final Dates dates;
    private final Faults faults = new Faults();

    DecpReader(JsonNode record, Geography geography, LocalDate today) {
        this.record = record;
        this.geography = geography;
        this.dates = new Dates(today);
    }

    DecpRecord read(Provenance provenance) {
        if (record.has(CsvTable.SURPLUS)) {
            faults.add(DecpFault.ROW_TOO_LONG, "", CsvTable.surplus(record));
        }
        if (record.has(BAD_ESCAPES)) {
            faults.add(DecpFault.ESCAPES_REPAIRED, "");
        }
        Buyer buyer = Parties.buyer(record, faults);
        String id = id();
        LocalDate notified = notified();
        LocalDate published = published(notified);
        BigDecimal amount = amount();
        Integer months = months();
        Amendments amendments = Amendments.read(record, notified, published, amount, months, dates, faults);
        String title = Titles.read(record.path("objet"), faults);
        String cpv = Cpv.read(PublishedJson.text(record, "codeCPV"), record.has("acheteur"), faults);
        ContractTerms terms = ContractTerms.published(
                Codes.kind(record, faults),
                title,
                cpv,
                Codes.marketType(record, cpv),
                Codes.procedure(PublishedJson.text(record, "procedure"), faults),
                notified,
                amendments.months(months),
                amendments.amount(amount),
                new Places(geography).read(record, faults),
                Codes.social(record, faults),
                Codes.environmental(record, faults),
                Codes.framework(record));
        LotDraft lot = new LotDraft(ONLY_LOT, title, amendments.contractors(holders(buyer)));
        ContractDraft draft =
                new ContractDraft(id, buyer, terms, null, List.of(lot), amendments.list(), provenance, List.of());
        return new DecpRecord(
                buyer == null || id == null ? null : new ContractKey(buyer.siret(), id),
                faults.block() ? null : draft.warned(faults.warnings()),
                amount,
                later(published, amendments.lastPublished()),
                amendments.nextDay(),
                faults.blocking(),
                faults.warnings());
    }

    /** Whoever publishes a record again does not always change the days of its modifications. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private String id() {
        String id = Marks.number(PublishedJson.text(record, "id"));
        if (id == null) {
            faults.add(DecpFault.ID_MISSING, "/id");
        } else if (id.length() > LONGEST_ID || RegisterNumber.roundedText(id)) {
            faults.add(DecpFault.ID_UNUSABLE, "/id", id);
        }
        return id;
    }

    private LocalDate notified() {
        String field = PublishedJson.firstName(record, "dateNotification", "dateSignature");
        String text = PublishedJson.text(record, field);
        if (text == null) {
            faults.add(DecpFault.NOTIFICATION_MISSING, "/" + field);
        }
        return dates.readPast(text, "/" + field, faults);
    }

    private LocalDate published(LocalDate notified) {
        String text = PublishedJson.text(record, "datePublicationDonnees");
        if (text == null) {
            faults.add(DecpFault.PUBLICATION_MISSING, "/datePublicationDonnees");
            return null;
        }
        // Its form is no concern of the contract; that of the notification is told already.
        Faults form = new Faults();
        LocalDate published = dates.readPast(text, "/datePublicationDonnees", form);
        Stream.of(DecpFault.DATE_IN_FUTURE, DecpFault.DATE_IMPLAUSIBLE)
                .filter(form::has)
                .forEach(fault -> faults.add(fault, "/datePublicationDonnees", text));
        if (published != null && notified != null && notified.isAfter(published)) {
            faults.add(DecpFault.NOTIFIED_AFTER_PUBLICATION, "/dateNotification", notified, published);
        }
        return published;
    }

    private BigDecimal amount() {
        String field = PublishedJson.firstName(record, "montant", "valeurGlobale");
        if (PublishedJson.text(record, field) == null) {
            faults.add(DecpFault.AMOUNT_MISSING, "/" + field);
        }
        return PublishedNumbers.amount(record.path(field), "/" + field, faults);
    }

    private Integer months() {
        if (PublishedJson.text(record, "dureeMois") == null) {
            faults.add(DecpFault.DURATION_MISSING, "/dureeMois");
        }
        return PublishedNumbers.months(record.path("dureeMois"), "/dureeMois", faults);
    }

    private List<Contractor> holders(Buyer buyer) {
        List<Contractor> holders = new ArrayList<>(Parties.contractors(record, faults));
        if (buyer != null && holders.stream().anyMatch(holder -> holder.id().equals(buyer.siret()))) {
            faults.add(DecpFault.BUYER_IS_CONTRACTOR, "/titulaires", buyer.siret());
        }
        holders.addAll(Parties.subcontractors(record, dates, faults));
        return holders;
    }
}
