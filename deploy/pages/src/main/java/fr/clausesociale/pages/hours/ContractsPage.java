package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Contract;
import fr.clausesociale.pages.api.Hours;
import fr.clausesociale.pages.api.Listing;
import fr.clausesociale.pages.api.Obligation;
import fr.clausesociale.pages.api.Statement;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The company's contracts with the hours owed on each, and its latest statements. */
@Path("/heures")
@Produces(MediaType.TEXT_HTML)
class ContractsPage {

    private static final int CONTRACTS = 20;
    private static final int STATEMENTS = 24;

    record Owed(Contract contract, List<Obligation> obligations) {}

    /** @param next where the rest of the contracts begins, or null */
    record Content(List<Owed> owed, String next, List<Statement> statements, YearMonth current) {

        /** The month before, which is the one that is usually declared. */
        public YearMonth previous() {
            return current.minusMonths(1);
        }

        /** What the contract of a statement is called, where it is among those shown. */
        public String title(UUID contract) {
            return owed.stream()
                    .map(Owed::contract)
                    .filter(one -> one.id().equals(contract))
                    .map(Contract::title)
                    .findFirst()
                    .orElse("");
        }
    }

    @CheckedTemplate(basePath = "hours")
    static class Templates {
        private Templates() {}

        static native TemplateInstance contracts(Frame frame, Content content);
    }

    private final Frames frames;
    private final Hours hours;

    ContractsPage(Frames frames, @RestClient Hours hours) {
        this.frames = frames;
        this.hours = hours;
    }

    @GET
    public TemplateInstance show(@RestQuery String suite) {
        Frame frame = frames.of("Heures d'insertion", "/heures");
        Listing<Contract> contracts = hours.contracts(true, CONTRACTS, suite);
        List<Owed> owed = contracts.items().stream()
                .map(contract ->
                        new Owed(contract, hours.obligations(contract.id()).items()))
                .toList();
        List<Statement> statements = hours.statements(
                        null, frames.me().organisation().siret(), null, STATEMENTS, null)
                .items();
        return Templates.contracts(
                frame,
                new Content(
                        owed,
                        contracts.next(),
                        statements,
                        YearMonth.from(frames.me().on())));
    }

    /** A month that was chosen in a form leads to its page. */
    @GET
    @Path("{obligation}")
    public Response choose(@RestPath UUID obligation, @RestQuery String mois) {
        String month = month(mois);
        return Response.seeOther(URI.create(month == null ? "/heures" : "/heures/" + obligation + "/" + month))
                .build();
    }

    /** As browsers write it, or as people do where the browser knows no months. */
    private static String month(String told) {
        String text = String.valueOf(told).trim().replaceAll("^(\\d{2})[/.-](\\d{4})$", "$2-$1");
        try {
            return YearMonth.parse(text).toString();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
