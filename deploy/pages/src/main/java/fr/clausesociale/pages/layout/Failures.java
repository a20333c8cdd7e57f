package fr.clausesociale.pages.layout;

import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What cannot be shown or done is told as a page, in a sentence, with a way on. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    @CheckedTemplate(basePath = "layout")
    static class Templates {
        private Templates() {}

        static native TemplateInstance failure(Frame frame, String sentence, String hint, String trace);
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        Refusal refusal = refused.refusal();
        int status = refusal.status() == 0 ? 502 : refusal.status();
        return page(status, refusal.detail(), refusal.hint(), refusal.traceId());
    }

    @ServerExceptionMapper
    Response silent(ProcessingException silent) {
        LOG.warnf("A service does not answer: %s", silent.getMessage());
        return page(
                503,
                "Le service ne répond pas pour le moment.",
                "Rien n'a été perdu de ce qui était enregistré. Réessayez dans quelques minutes.",
                null);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return status == 404 || status == 405
                ? page(404, "Cette page n'existe pas.", "Vérifiez l'adresse, ou revenez à l'accueil.", null)
                : page(status, "Cette demande ne peut pas être lue.", "Revenez à la page et recommencez.", null);
    }

    @ServerExceptionMapper
    Response anything(Throwable failure) {
        LOG.error("A page failed", failure);
        return page(500, "Une erreur est survenue de notre côté.", "Réessayez ; si elle demeure, signalez-la.", null);
    }

    /** A form that was not shown to this browser, or too long ago, is refused before any page is reached. */
    @ServerResponseFilter
    void nothingSaid(ContainerResponseContext answer) {
        if (answer.getStatus() == Response.Status.BAD_REQUEST.getStatusCode() && !answer.hasEntity()) {
            answer.setEntity(
                    html(
                            "Ce formulaire n'est plus valable : rien n'a été fait.",
                            "Revenez à la page, rechargez-la et recommencez.",
                            null),
                    null,
                    MediaType.valueOf(HTML));
        }
    }

    private static Response page(int status, String sentence, String hint, String trace) {
        return Response.status(status)
                .type(HTML)
                .entity(html(sentence, hint, trace))
                .build();
    }

    private static String html(String sentence, String hint, String trace) {
        return Templates.failure(Frame.ofNobody("Cela n'a pas abouti"), sentence, hint, trace)
                .render();
    }
}
