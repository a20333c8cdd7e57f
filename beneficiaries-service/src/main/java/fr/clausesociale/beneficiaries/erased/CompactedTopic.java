package fr.clausesociale.beneficiaries.erased;

/** The topics that tell of people by pseudonym and keep nothing of who is gone. */
public enum CompactedTopic {
    BENEFICIARY("beneficiaries.beneficiary.v1", "fr.clausesociale.beneficiaries.beneficiary-erased.v1"),
    CLAIMS("beneficiaries.claims.v1", "fr.clausesociale.beneficiaries.claims-erased.v1");

    private final String topic;
    private final String type;

    CompactedTopic(String topic, String type) {
        this.topic = topic;
        this.type = type;
    }

    /** Its name at the broker. */
    public String topic() {
        return topic;
    }

    /** Full name, with version, of the event that tells that somebody is gone. */
    String type() {
        return type;
    }
}
