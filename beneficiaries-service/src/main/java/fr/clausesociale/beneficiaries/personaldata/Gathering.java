package fr.clausesociale.beneficiaries.personaldata;

import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.personal.PersonalRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Brings together what is kept of a person under all their pseudonyms. */
@RequestScoped
class Gathering {

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final PersonalRows rows;
    private final SealedJson json;

    Gathering(
            EntityManager database,
            Beneficiaries beneficiaries,
            Identities identities,
            PersonalRows rows,
            SealedJson json) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.identities = identities;
        this.rows = rows;
        this.json = json;
    }

    Optional<PersonalData> of(UUID pseudonym) {
        List<UUID> same =
                beneficiaries.pseudonyms(pseudonym).all().stream().sorted().toList();
        List<BeneficiaryView> people = List.copyOf(identities.whole(same).values());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Map<String, Object>>> records = new TreeMap<>(rows.with("beneficiary_id", same));
        records.putAll(rows.with("person_id", same));
        return Optional.of(new PersonalData(same, people, declarations(same), records));
    }

    private List<PersonalData.Declaration> declarations(List<UUID> people) {
        List<UUID> referrals = new WhereClause()
                .among("r.beneficiaryId", "people", people)
                .query(database, "select r.id from Referral r", UUID.class)
                .getResultList();
        return new WhereClause()
                        .among("v.key.referralId", "referrals", referrals)
                        .query(
                                database,
                                "select v.key.referralId, v.key.revision, v.act, v.content from ReferralVersion v",
                                " order by v.recordedAt, v.key.referralId, v.key.revision",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .map(this::declaration)
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private PersonalData.Declaration declaration(Object[] row) {
        return new PersonalData.Declaration(
                (UUID) row[0], (Long) row[1], row[2].toString(), json.open(Rings.CLAIMS, (byte[]) row[3], Map.class));
    }
}
