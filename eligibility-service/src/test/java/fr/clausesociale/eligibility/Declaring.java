package fr.clausesociale.eligibility;

import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells this service of people as beneficiaries-service does. */
public final class Declaring {

    private static final String CLAIMS = "beneficiaries.claims.v1";
    private static final String BENEFICIARIES = "beneficiaries.beneficiary.v1";

    private final Seal seal;
    private final LocalDate day;

    /** @param day that people are referred on and their documents are of */
    public Declaring(Seal seal, LocalDate day) {
        this.seal = seal;
        this.day = day;
    }

    /** The producers' topics, where they are not there yet. */
    public static void topics() {
        TestKafka.topic(CLAIMS, 1);
        TestKafka.topic(BENEFICIARIES, 1);
        TestKafka.topic("beneficiaries.link.v1", 1);
    }

    public void claims(UUID person, long version, boolean opposed, String... criteria) {
        Map<UUID, String> claimed = new LinkedHashMap<>();
        Arrays.stream(criteria).forEach(criterion -> claimed.put(UUID.randomUUID(), criterion));
        String claims = claimed.entrySet().stream()
                .map(claim -> """
                        {"claimId":"%s","criterion":"%s","since":"2020-01-01","until":null,
                         "evidence":{"kind":"DOCUMENT","issuedOn":"%s","validUntil":null}}""".formatted(claim.getKey(), claim.getValue(), day))
                .collect(Collectors.joining(","));
        String ids = claimed.keySet().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        UUID referral = UUID.randomUUID();
        String body = """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","sex":"F",
                 "education":null,"residence":{"epci":"242100410","department":"21","qpv":null},"territory":"DEP-21",
                 "followedBy":null,"opposed":%s,"claims":[%s],
                 "referrals":[{"referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","qpv":null,"followedBy":null,
                 "territories":["DEP-21","REG-27","FR"],"claims":[%s],"revision":1}]}
                """.formatted(person, referral, day, opposed, claims, referral, day, ids);
        TestKafka.produce(
                CLAIMS,
                person.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.claims-declared.v1", person.toString(), version),
                seal.seal("claims", body.getBytes(StandardCharsets.UTF_8)));
    }

    /** As both compacted topics tell it. */
    public static void erased(UUID person, long version) {
        TestKafka.produce(
                BENEFICIARIES,
                person.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-erased.v1", person.toString(), version),
                null);
        TestKafka.produce(
                CLAIMS,
                person.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.claims-erased.v1", person.toString(), version),
                null);
    }
}
