package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.Buyer;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKey;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.LotDraft;
import fr.clausesociale.contracts.contract.Provenance;
import fr.clausesociale.contracts.contract.Warning;
import fr.clausesociale.platform.geography.Geography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One published record as read: the contract it tells of, what is wrong with it, and the day it was last published. Each
 * record is one lot: the format knows no lots, publishers number them as contracts of their own.
 *
 * @param key null where the record does not identify a contract
 * @param draft null where a fault blocks it
 * @param initialAmount before any modification
 */
record DecpRecord(
        ContractKey key,
        ContractDraft draft,
        BigDecimal initialAmount,
        LocalDate publishedOn,
        List<Warning> blocking,
        List<Warning> warnings) {

    private static final int LONGEST_ID = 100;
    private static final String ONLY_LOT = "1";

    static DecpRecord read(JsonNode record, Provenance provenance, Geography geography, LocalDate today) {
        Faults faults = new Faults();
        if (!record.isObject()) {
            faults.add(DecpFault.RECORD_UNREADABLE, "");
            return new DecpRecord(null, null, null, null, faults.blocking(), List.of());
        }
        Dates dates = new Dates(today);
        Buyer buyer = Parties.buyer(record, faults);
        String id = id(record, faults);
        String dateField = Published.firstName(record, "dateNotification", "dateSignature");
        String notifiedText = Published.text(record, dateField);
        if (notifiedText == null) {
            faults.add(DecpFault.NOTIFICATION_MISSING, "/" + dateField);
        }
        LocalDate notified = dates.read(notifiedText, "/" + dateField, faults);
        LocalDate published = published(record, notified, dates, faults);
        String amountField = Published.firstName(record, "montant", "valeurGlobale");
        BigDecimal amount = Figures.amount(record.path(amountField), "/" + amountField, faults);
        if (Published.text(record, amountField) == null) {
            faults.add(DecpFault.AMOUNT_MISSING, "/" + amountField);
        }
        Integer months = Figures.months(record.path("dureeMois"), "/dureeMois", faults);
        if (Published.text(record, "dureeMois") == null) {
            faults.add(DecpFault.DURATION_MISSING, "/dureeMois");
        }
        Amendments amendments = Amendments.read(record, notified, amount, months, dates, faults);
        String title = Titles.read(Published.text(record, "objet"), faults);
        String cpv = Cpv.read(Published.text(record, "codeCPV"), record.has("acheteur"), faults);
        List<Contractor> holders = new ArrayList<>(Parties.contractors(record, faults));
        if (buyer != null && holders.stream().anyMatch(holder -> holder.id().equals(buyer.siret()))) {
            faults.add(DecpFault.BUYER_IS_CONTRACTOR, "/titulaires", buyer.siret());
        }
        holders.addAll(Parties.subcontractors(record, dates, faults));
        var kind = Codes.kind(record, faults);
        var procedure = Codes.procedure(Published.text(record, "procedure"), faults);
        var place = new Places(geography).read(record, faults);
        var social = Codes.social(record, faults);
        var environmental = Codes.environmental(record, faults);
        LocalDate last = amendments.lastPublished() == null ? published : amendments.lastPublished();
        ContractKey key = buyer == null || id == null ? null : new ContractKey(buyer.siret(), id);
        if (faults.block()) {
            return new DecpRecord(key, null, amount, last, faults.blocking(), faults.warnings());
        }
        ContractDraft draft = new ContractDraft(
                id,
                kind,
                buyer,
                title,
                cpv,
                Codes.marketType(record, cpv),
                true,
                procedure,
                null,
                null,
                notified,
                amendments.months(months),
                amendments.amount(amount),
                place,
                social,
                environmental,
                null,
                Published.text(record, "idAccordCadre"),
                List.of(new LotDraft(ONLY_LOT, title, amendments.contractors(holders))),
                amendments.list(),
                provenance,
                faults.warnings());
        return new DecpRecord(key, draft, amount, last, List.of(), faults.warnings());
    }

    private static String id(JsonNode record, Faults faults) {
        String id = Published.text(record, "id");
        if (id == null) {
            faults.add(DecpFault.ID_MISSING, "/id");
        } else if (id.length() > LONGEST_ID) {
            faults.add(DecpFault.ID_UNUSABLE, "/id", id);
        }
        return id;
    }

    private static LocalDate published(JsonNode record, LocalDate notified, Dates dates, Faults faults) {
        String text = Published.text(record, "datePublicationDonnees");
        if (text == null) {
            faults.add(DecpFault.PUBLICATION_MISSING, "/datePublicationDonnees");
            return null;
        }
        // Its form is no concern of the contract; that of the notification is told already.
        LocalDate published = dates.read(text, "/datePublicationDonnees", new Faults());
        if (published != null && notified != null && notified.isAfter(published)) {
            faults.add(DecpFault.NOTIFIED_AFTER_PUBLICATION, "/dateNotification", notified, published);
        }
        return published;
    }
}
