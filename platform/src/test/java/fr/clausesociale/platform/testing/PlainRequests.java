package fr.clausesociale.platform.testing;

import io.restassured.RestAssured;
import io.restassured.config.FailureConfig;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import java.util.Locale;
import org.apache.http.HttpVersion;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.params.HttpProtocolParams;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * Requests of tests without what nobody looks at. REST-assured, asked to tell of failures, laid out every request and every
 * answer beforehand, and its client read its own version from a file for each: together a seventh of what tests of a service
 * computed. Here request and answer are told when a check of REST-assured's has failed, and not before ({@link TestStack}
 * switches off the other way).
 */
final class PlainRequests {

    /** What a thread asked last: who looks at an answer afterwards is not told what was asked. */
    private static final ThreadLocal<FilterableRequestSpecification> ASKED = new ThreadLocal<>();

    private static final Filter REMEMBERED = (request, expected, context) -> {
        ASKED.set(request);
        return context.next(request, expected);
    };

    private PlainRequests() {}

    /** In this class loader, from now on; again changes nothing. */
    static void install() {
        if (!RestAssured.filters().contains(REMEMBERED)) {
            RestAssured.filters(REMEMBERED);
        }
        RestAssured.config = RestAssured.config()
                .httpClient(RestAssured.config().getHttpClientConfig().httpClientFactory(Client::new))
                .failureConfig(FailureConfig.failureConfig().failureListeners(PlainRequests::failed));
    }

    private static void failed(RequestSpecification unknown, ResponseSpecification expected, Response answer) {
        FilterableRequestSpecification request = ASKED.get();
        Object body = request.getBody();
        System.out.printf(
                Locale.ROOT,
                "%s %s%n%s%nwas answered%n%s%n%s%n%n%s%n",
                request.getMethod(),
                request.getURI(),
                body == null ? "(no body)" : body,
                answer.statusLine(),
                answer.headers(),
                answer.asString());
    }

    /** As its parent, but for the version. */
    @SuppressWarnings("deprecation")
    private static final class Client extends DefaultHttpClient {

        private static final int BUFFER = 8_192;

        @Override
        protected HttpParams createHttpParams() {
            HttpParams parameters = new SyncBasicHttpParams();
            HttpProtocolParams.setVersion(parameters, HttpVersion.HTTP_1_1);
            HttpProtocolParams.setContentCharset(parameters, "ISO-8859-1");
            HttpProtocolParams.setUserAgent(parameters, "tests");
            HttpConnectionParams.setTcpNoDelay(parameters, true);
            HttpConnectionParams.setSocketBufferSize(parameters, BUFFER);
            return parameters;
        }
    }
}
