package fr.clausesociale.beneficiaries.referral;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;

/**
 * In all tests of this service: after each request it is waited until what was declared so far was brought to the people it is about,
 * which happens after the answer.
 */
public class Recognised implements QuarkusTestBeforeEachCallback, Filter {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(Recognised.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        awaitAll();
        return answer;
    }

    public static void awaitAll() {
        if (!nobodyWaits()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(Recognised::nobodyWaits);
        }
    }

    private static boolean nobodyWaits() {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection();
                ResultSet waiting = connection
                        .createStatement()
                        .executeQuery("select not exists (select 1 from untold_declaration where due_at <= now())")) {
            waiting.next();
            return waiting.getBoolean(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
