package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Hours;
import fr.clausesociale.pages.api.Reference;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Refused;
import fr.clausesociale.pages.api.Statement;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.layout.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Declares the hours of a month: saved as a draft as often as wanted, then submitted. */
@Path("/heures/{obligation}/{month:\\d{4}-\\d{2}}")
@Produces(MediaType.TEXT_HTML)
class MonthPage {

    @CheckedTemplate(basePath = "hours")
    static class Templates {
        private Templates() {}

        static native TemplateInstance month(Frame frame, Month content);
    }

    private final Frames frames;
    private final Hours hours;
    private final Months months;

    MonthPage(Frames frames, @RestClient Hours hours, Months months) {
        this.frames = frames;
        this.hours = hours;
        this.months = months;
    }

    @GET
    public TemplateInstance show(
            @RestPath UUID obligation, @RestPath String month, @RestQuery String jours, @RestQuery String fait) {
        return page(months.read(obligation, of(month), jours != null, fait != null));
    }

    /** The table to fill in with a spreadsheet or a payroll tool. */
    @GET
    @Path("tableau")
    @Produces("text/csv;charset=UTF-8")
    public Response table(@RestPath UUID obligation, @RestPath String month, @RestQuery String jours) {
        return Response.ok(hours.template(obligation, of(month), jours != null))
                .header("Content-Disposition", "attachment; filename=\"heures-" + month + ".csv\"")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(
            @RestPath UUID obligation, @RestPath String month, @RestQuery String jours, @BeanParam MonthForm form) {
        YearMonth of = of(month);
        int naming = -1;
        try {
            for (int one : form.people()) {
                naming = one;
                if (form.isRenamed(one)) {
                    hours.name(form.id(one), new Reference(form.reference(one)));
                }
            }
            naming = -1;
            Statement statement = hours.declare(obligation, of, form.tag(), form.declaration(of));
            if (form.isSubmission()) {
                hours.submit(statement.id());
                return Response.seeOther(URI.create("/releves/" + statement.id() + "?fait=soumis"))
                        .build();
            }
        } catch (Refused refused) {
            Refusal refusal = refused.refusal();
            return Response.status(refusal.status())
                    .entity(page(months.keyedIn(obligation, of, jours != null, form, refusal, naming)))
                    .build();
        }
        return Response.seeOther(URI.create(
                        "/heures/" + obligation + "/" + month + (jours != null ? "?jours=oui&fait=oui" : "?fait=oui")))
                .build();
    }

    private static YearMonth of(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException none) {
            throw new NotFoundException(none);
        }
    }

    private TemplateInstance page(Month month) {
        return Templates.month(frames.of("Heures " + Words.ofMonth(month.month()), "/heures", month.refusal()), month);
    }
}
