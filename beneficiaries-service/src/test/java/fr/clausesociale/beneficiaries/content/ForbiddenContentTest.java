package fr.clausesociale.beneficiaries.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import fr.clausesociale.platform.problem.Violation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The number here belongs to nobody: its order number is not given. */
class ForbiddenContentTest {

    private static final String NIR = "1990221999001";

    private static List<Violation> faults(String json) throws IOException {
        return ForbiddenContent.of(new JsonFactory().createParser(json));
    }

    @Test
    void a_number_is_found_wherever_it_stands() throws Exception {
        assertThat(faults("{\"person\":{\"franceTravailId\":\"" + NIR + "\"}}"))
                .extracting(Violation::pointer)
                .containsExactly("/person/franceTravailId");
        assertThat(faults("{\"claims\":[{\"note\":\"n° 1 99 02 21 999 001\"}]}"))
                .extracting(Violation::pointer)
                .containsExactly("/claims/0/note");
        assertThat(faults("{\"phone\":\"" + NIR + "99\",\"number\":" + NIR + "99}"))
                .as("with a key that does not fit")
                .hasSize(2);
        assertThat(faults("{\"number\":" + NIR + "}")).hasSize(1);
        assertThat(faults("{\"" + NIR + "\":1}")).hasSize(1);
    }

    @Test
    void a_field_of_such_a_name_is_refused_unless_it_is_empty() throws Exception {
        assertThat(faults("{\"person\":{\"nir\":\"x\"}}"))
                .extracting(Violation::code)
                .containsExactly("NIR_FORBIDDEN");
        assertThat(faults("{\"numeroSecu\":12}")).hasSize(1);
        assertThat(faults("{\"nir\":null,\"numero_secu\":\"\"}")).isEmpty();
    }

    @Test
    void the_fault_never_repeats_the_number() throws Exception {
        assertThat(faults("{\"a\":\"" + NIR + "\",\"" + NIR + "\":1}").toString())
                .doesNotContain(NIR);
    }

    @Test
    void an_ordinary_referral_is_let_through() throws Exception {
        assertThat(faults("""
                        {"externalId":"FT-000123","person":{"lastName":"Souvenir","birthDate":"1990-04-01",
                        "phone":"+33 6 12 34 56 78","franceTravailId":"12345678901"},"followedBy":"90000003500015"}""")).isEmpty();
    }

    @Test
    void a_number_made_of_the_time_is_no_social_security_number() throws Exception {
        assertThat(faults("{\"externalId\":\"FT-1795299671583\"}")).isEmpty();
    }

    @Test
    void a_character_no_text_has_is_refused() throws Exception {
        assertThat(faults("{\"a\":\"x\\u0000\"}")).extracting(Violation::code).containsExactly("INVALID");
        assertThat(faults("{\"a\":\"x\\ud800y\"}")).extracting(Violation::code).containsExactly("INVALID");
        assertThat(faults("{\"a\":\"\\ud83d\\ude00\"}")).isEmpty();
    }
}
