package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.platform.geography.Geography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One published record as read: the contract it tells of, what is wrong with it, and the day it was last published.
 *
 * @param key null where the record does not identify a contract
 * @param draft null where a fault blocks it
 * @param initialAmount before any modification
 * @param nextDay of the first modification that lies ahead and comes into force then, null where there is none
 */
public record DecpRecord(
        ContractKey key,
        ContractDraft draft,
        BigDecimal initialAmount,
        LocalDate publishedOn,
        LocalDate nextDay,
        List<Warning> blocking,
        List<Warning> warnings) {

    /** Notes in a record as it is read that backslashes stood in it which escape nothing. */
    public static void noteBadEscapes(ObjectNode record) {
        record.put(DecpReader.BAD_ESCAPES, true);
    }

    /** Whether no day of publication is told; one that is told and lies ahead is no day either, but the record is news. */
    public boolean undated() {
        return publishedOn == null
                && warnings.stream().map(Warning::code).anyMatch(DecpFault.PUBLICATION_MISSING.name()::equals);
    }

    public static DecpRecord read(JsonNode record, Provenance provenance, Geography geography, LocalDate today) {
        if (!record.isObject()) {
            Faults faults = new Faults();
            faults.add(DecpFault.RECORD_UNREADABLE, "");
            return new DecpRecord(null, null, null, null, null, faults.blocking(), List.of());
        }
        return new DecpReader(record, geography, today).read(provenance);
    }
}
