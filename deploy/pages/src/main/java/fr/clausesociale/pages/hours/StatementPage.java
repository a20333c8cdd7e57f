package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Contract;
import fr.clausesociale.pages.api.Hours;
import fr.clausesociale.pages.api.Obligation;
import fr.clausesociale.pages.api.Receipt;
import fr.clausesociale.pages.api.Refused;
import fr.clausesociale.pages.api.Register;
import fr.clausesociale.pages.api.Statement;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.layout.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was submitted for a month and what became of it: the company's receipt. */
@Path("/releves/{id}")
@Produces(MediaType.TEXT_HTML)
class StatementPage {

    /** @param name the employer's reference, or a number where it gave none */
    record Named(String name, Statement.Line line) {}

    /**
     * @param decidedBy name of the organisation that decided, null where none has
     * @param receipt null until it was submitted
     * @param toConfirm whether it was told by another organisation and is theirs to confirm
     * @param done what was done just before, told once: {@code soumis}, {@code confirme} or null
     */
    record Content(
            Statement statement,
            Contract contract,
            Obligation obligation,
            List<Named> lines,
            String submittedBy,
            String decidedBy,
            Receipt receipt,
            boolean toConfirm,
            String done) {}

    @CheckedTemplate(basePath = "hours")
    static class Templates {
        private Templates() {}

        static native TemplateInstance statement(Frame frame, Content content);
    }

    private final Frames frames;
    private final Hours hours;
    private final Register register;

    StatementPage(Frames frames, @RestClient Hours hours, @RestClient Register register) {
        this.frames = frames;
        this.hours = hours;
        this.register = register;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery String fait) {
        Statement statement = hours.statement(id);
        Obligation obligation = hours.obligation(statement.obligationId());
        return Templates.statement(
                frames.of("Relevé " + Words.ofMonth(statement.month()), "/heures"),
                new Content(
                        statement,
                        hours.contract(obligation.contractId()),
                        obligation,
                        lines(statement),
                        name(statement.submittedBy()),
                        name(statement.decidedBy()),
                        statement.submittedAt() == null ? null : hours.receipt(id),
                        statement.awaitsConfirmationBy(
                                frames.me().organisation().siret()),
                        fait));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestPath UUID id, @RestForm String sure) {
        hours.confirm(id);
        return Response.seeOther(URI.create("/releves/" + id + "?fait=confirme"))
                .build();
    }

    private List<Named> lines(Statement statement) {
        Map<UUID, String> names = AtWork.in(hours.template(statement.obligationId(), statement.month(), null)).stream()
                .collect(Collectors.toMap(AtWork::placement, AtWork::reference, (one, same) -> one));
        List<Named> named = new ArrayList<>();
        for (Statement.Line line : statement.lines()) {
            String reference = names.getOrDefault(line.placementId(), "");
            named.add(new Named(reference.isBlank() ? "Personne " + (named.size() + 1) : reference, line));
        }
        named.sort(Comparator.comparing(Named::name));
        return named;
    }

    /** As the register calls it; its SIRET where the register knows it no more. */
    private String name(String siret) {
        if (siret == null) {
            return null;
        }
        if (siret.equals(frames.me().organisation().siret())) {
            // the register would show its colleagues too, and keep that they were looked at
            return frames.me().organisation().name();
        }
        try {
            return register.organisation(siret).name();
        } catch (Refused unknown) {
            return Words.siret(siret);
        }
    }
}
