package fr.clausesociale.beneficiaries.referral.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.events.SealedJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All states of all referrals. Runs in the caller's transaction. */
@ApplicationScoped
public class ReferralVersions implements PanacheRepositoryBase<ReferralVersion, ReferralVersion.Key> {

    private final SealedJson json;
    private final Caller caller;

    ReferralVersions(SealedJson json, Caller caller) {
        this.json = json;
        this.caller = caller;
    }

    /**
     * Keeps one more state.
     *
     * @param content what was declared, or why it was withdrawn
     */
    public void keep(UUID referral, long revision, Act act, Object content, Instant at) {
        persist(new ReferralVersion(referral, revision, act, json.seal(Rings.CLAIMS, content), caller.subject(), at));
    }

    /** What was declared last. */
    public <T> T declared(UUID referral, Class<T> type) {
        return find("key.referralId = ?1 and act <> ?2 order by key.revision desc", referral, Act.WITHDRAWN)
                .firstResultOptional()
                .map(version -> json.open(Rings.CLAIMS, version.content(), type))
                .orElseThrow();
    }

    /** How a referral came to be what it is, the oldest first: which fields changed, never what stood in them. */
    public List<Revision> of(UUID referral) {
        List<Revision> told = new ArrayList<>();
        JsonNode before = MissingNode.getInstance();
        for (ReferralVersion version : list("key.referralId = ?1 order by key.revision", referral)) {
            JsonNode content = json.open(Rings.CLAIMS, version.content(), JsonNode.class);
            boolean declared = version.act() != Act.WITHDRAWN;
            told.add(new Revision(
                    version.revision(),
                    version.act(),
                    version.recordedAt(),
                    declared && !before.isMissingNode() ? Difference.between(before, content) : List.of(),
                    declared ? null : content.path("reason").asText(null),
                    declared ? null : content.path("comment").asText(null)));
            before = declared ? content : before;
        }
        return told;
    }
}
