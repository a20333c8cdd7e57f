package fr.clausesociale.beneficiaries.personaldata;

import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
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

    private static final String SAME = "with recursive same (id) as (select id from beneficiary where id = :id union"
            + " select next.id from same, lateral (select b.merged_into as id from beneficiary b where b.id = same.id"
            + " and b.merged_into is not null union all select b.id from beneficiary b where b.merged_into = same.id) next)"
            + " select id from same order by id";

    private final EntityManager database;
    private final Identities identities;
    private final PersonalRows rows;
    private final SealedJson json;

    Gathering(EntityManager database, Identities identities, PersonalRows rows, SealedJson json) {
        this.database = database;
        this.identities = identities;
        this.rows = rows;
        this.json = json;
    }

    Optional<PersonalData> of(UUID pseudonym) {
        List<UUID> same = database.createNativeQuery(SAME, UUID.class)
                .setParameter("id", pseudonym)
                .getResultList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        List<BeneficiaryView> people = List.copyOf(identities.whole(same).values());
        Map<String, List<Map<String, Object>>> records = new TreeMap<>(rows.with("beneficiary_id", same));
        records.putAll(rows.with("person_id", same));
        return Optional.of(new PersonalData(same, people, declarations(same), records));
    }

    private List<PersonalData.Declaration> declarations(List<UUID> people) {
        return database.createQuery(
                        "select v.key.referralId, v.key.revision, v.act, v.content from ReferralVersion v"
                                + " where v.key.referralId in (select r.id from Referral r where r.beneficiaryId in :people)"
                                + " order by v.recordedAt, v.key.referralId, v.key.revision",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .map(this::declaration)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private PersonalData.Declaration declaration(Object[] row) {
        return new PersonalData.Declaration(
                (UUID) row[0], (Long) row[1], row[2].toString(), json.open(Rings.CLAIMS, (byte[]) row[3], Map.class));
    }
}
