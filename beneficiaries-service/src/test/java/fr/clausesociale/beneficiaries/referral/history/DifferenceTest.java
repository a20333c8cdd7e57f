package fr.clausesociale.beneficiaries.referral.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A history says where two declarations differ, never what stood there. */
class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void each_value_that_differs_is_named_once_and_what_is_absent_is_as_if_nothing_stood_there() throws Exception {
        assertThat(Difference.between(
                        JSON.readTree("{\"a\":{\"b\":1,\"c\":null},\"list\":[1,{\"x\":1}],\"same\":true}"),
                        JSON.readTree("{\"a\":{\"b\":2},\"list\":[1,{\"x\":2},3],\"same\":true}")))
                .containsExactly("/a/b", "/list/1/x", "/list/2");
    }
}
