package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.text.Reason;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredRequestsTest {

    record Ending(String reason) {}

    record Endings(List<Ending> all) {}

    record Explained(@Reason String reason) {}

    static class Filter {

        @QueryParam("length")
        Duration length;

        @QueryParam("day")
        LocalDate day;
    }

    @Path("/trials")
    static class Trials {

        void list(@QueryParam("day") LocalDate day, @QueryParam("days") List<LocalDate> days) {}

        @POST
        void end(Endings endings) {}

        @POST
        void explain(Explained explained) {}
    }

    @Test
    void a_parameter_of_a_type_that_nobody_reads_is_found_in_methods_and_filters() {
        assertThat(new DeclaredRequests(Filter.class).unreadable())
                .singleElement()
                .asString()
                .endsWith("length");
        assertThat(new DeclaredRequests(Trials.class).unreadable()).hasSize(1);
    }

    @Test
    void a_reason_that_nobody_looks_at_is_found_however_deep_it_lies() {
        assertThat(new DeclaredRequests(Trials.class).uncheckedReasons())
                .containsExactly(Ending.class.getName() + ".reason");
    }
}
