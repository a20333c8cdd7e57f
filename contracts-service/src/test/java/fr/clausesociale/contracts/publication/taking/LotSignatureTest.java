package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import fr.clausesociale.platform.geography.Geography;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which records of one number are two contracts, and which contradict each other. */
class LotSignatureTest {

    private static final Geography GEOGRAPHY = new Geography();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    static Stream<UnaryOperator<ObjectNode>> otherContracts() {
        return Stream.of(
                r -> r.put("objet", "Lot 2 : peinture"),
                r -> r.put("objet", "Lot 2 : peinture").put("dateNotification", "2026-01-20"),
                LotSignatureTest::heldByAnother,
                r -> r.put("montant", 99_999).put("codeCPV", "45442100-8"),
                r -> performedIn(r.put("montant", 99_999), "21300"),
                r -> heldByAnother(r).put("montant", 99_999),
                r -> r.put("codeCPV", "45442100-8").put("dateNotification", "2026-01-20"));
    }

    static Stream<UnaryOperator<ObjectNode>> oneContract() {
        return Stream.of(
                r -> r.put("montant", 99_999),
                r -> r.put("montant", 99_999).put("dureeMois", 24),
                r -> r.put("montant", 99_999).put("dateNotification", "2026-01-20"),
                r -> r.put("dureeMois", 24),
                r -> r.put("codeCPV", "45442100-8"),
                r -> r.put("objet", "Réhabilitation du groupe scolaire (rectifié)")
                        .put("datePublicationDonnees", "2026-05-01"),
                r -> heldByAnother(r).put("datePublicationDonnees", "2026-05-01"));
    }

    @ParameterizedTest
    @MethodSource("otherContracts")
    void what_shows_that_they_are_two_is_another_contract(UnaryOperator<ObjectNode> change) {
        assertThat(signature(change).ofOtherContract(signature(r -> r))).isTrue();
        assertThat(signature(r -> r).ofOtherContract(signature(change))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("oneContract")
    void what_one_contract_can_be_told_as_too_is_not(UnaryOperator<ObjectNode> change) {
        assertThat(signature(change).ofOtherContract(signature(r -> r))).isFalse();
        assertThat(signature(r -> r).ofOtherContract(signature(change))).isFalse();
    }

    @Test
    void what_was_kept_before_more_was_kept_is_read_and_compared_as_far_as_it_goes() {
        LotSignature now = signature(r -> r);
        LotSignature before =
                LotSignature.parse(String.join("|", now.digest(), now.subject(), now.amount(), now.holders()));

        assertThat(LotSignature.parse(now.text())).isEqualTo(now);
        assertThat(before.sameAs(now)).isTrue();
        assertThat(before.ofOtherContract(signature(r -> r.put("objet", "Peinture"))))
                .isFalse();
        assertThat(before.ofOtherContract(signature(r -> heldByAnother(r).put("objet", "Peinture"))))
                .isTrue();
    }

    private static ObjectNode heldByAnother(ObjectNode record) {
        ((ObjectNode) record.path("titulaires").get(0)).put("id", "90000002700012");
        return record;
    }

    private static ObjectNode performedIn(ObjectNode record, String postalCode) {
        record.putObject("lieuExecution").put("code", postalCode).put("typeCode", "Code postal");
        return record;
    }

    private static LotSignature signature(UnaryOperator<ObjectNode> change) {
        ObjectNode record = change.apply(Samples.contract("2026-0042"));
        return LotSignature.of(RecordDigest.digest(record), DecpRecord.read(record, null, GEOGRAPHY, TODAY));
    }
}
