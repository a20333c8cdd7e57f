package fr.clausesociale.pages.account;

import fr.clausesociale.pages.api.MadeClient;
import fr.clausesociale.pages.api.Organisation;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Refused;
import fr.clausesociale.pages.api.Register;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.session.SignedIn;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who else acts for the organisation: colleagues and technical accounts, added and withdrawn by those who manage them. */
@Path("/{which:collegues|comptes-techniques}")
@Produces(MediaType.TEXT_HTML)
class AccountsPage {

    /**
     * @param done what was done just before, told once: {@code ajout}, {@code retrait} or null
     * @param refusal why what was asked was not done, or null
     * @param key under which a repetition is recognised
     * @param made the client that was made just before, whose secret is shown on this page and never again; or null
     */
    record Content(
            AccountKind which,
            Organisation organisation,
            List<Organisation.Account> accounts,
            LocalDate today,
            Form form,
            String done,
            Refusal refusal,
            String key,
            MadeClient made) {}

    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance accounts(Frame frame, Content content);

        static native TemplateInstance withdrawal(
                Frame frame, AccountKind which, Organisation.Account account, Refusal refusal);
    }

    private final Frames frames;
    private final SignedIn person;
    private final Register register;

    AccountsPage(Frames frames, SignedIn person, @RestClient Register register) {
        this.frames = frames;
        this.person = person;
        this.register = register;
    }

    @GET
    public TemplateInstance show(@RestPath String which, @RestQuery String fait) {
        return page(AccountKind.at(which), new Form(), fait, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestPath String which, @BeanParam Form form) {
        AccountKind kind = AccountKind.at(which);
        try {
            if (!kind.people() && form.client().isBlank()) {
                MadeClient made = register.make(siret(), form.key(), form.account(null));
                return Response.ok(page(kind, new Form(), null, null, made)).build();
            }
            register.add(siret(), form.key(), form.account(person.issuer()));
        } catch (Refused refused) {
            return answer(refused, page(kind, form, null, refused.refusal(), null));
        }
        return Response.seeOther(URI.create(kind.address() + "?fait=ajout")).build();
    }

    /** The secret is shown in the answer itself: an address that shows it would show it again. */
    @POST
    @Path("{account}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@RestPath String which, @RestPath UUID account, @RestForm String sure) {
        AccountKind kind = AccountKind.at(which);
        try {
            return Response.ok(page(kind, new Form(), null, null, register.renew(siret(), account)))
                    .build();
        } catch (Refused refused) {
            return answer(refused, page(kind, new Form(), null, refused.refusal(), null));
        }
    }

    @GET
    @Path("{account}/retrait")
    public TemplateInstance askWhetherToWithdraw(@RestPath String which, @RestPath UUID account) {
        return withdrawal(AccountKind.at(which), account, null);
    }

    @POST
    @Path("{account}/retrait")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String which, @RestPath UUID account, @RestForm String sure) {
        try {
            register.withdraw(siret(), account);
        } catch (Refused refused) {
            return answer(refused, withdrawal(AccountKind.at(which), account, refused.refusal()));
        }
        return Response.seeOther(URI.create(AccountKind.at(which).address() + "?fait=retrait"))
                .build();
    }

    private TemplateInstance page(AccountKind which, Form form, String done, Refusal refusal, MadeClient made) {
        Frame frame = frames.of(which.title(), which.address(), refusal);
        Organisation organisation = register.organisation(siret());
        List<Organisation.Account> accounts = organisation.accounts().stream()
                .filter(which::has)
                .sorted(Comparator.comparing(Organisation.Account::withdrawn)
                        .thenComparing(Organisation.Account::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return Templates.accounts(
                frame,
                new Content(
                        which,
                        organisation,
                        accounts,
                        frames.me().on(),
                        form,
                        done,
                        refusal,
                        UUID.randomUUID().toString(),
                        made));
    }

    private TemplateInstance withdrawal(AccountKind which, UUID id, Refusal refusal) {
        Organisation.Account account = register.organisation(siret()).accounts().stream()
                .filter(one -> one.id().equals(id) && which.has(one))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.withdrawal(frames.of("Retirer un accès", which.address(), refusal), which, account, refusal);
    }

    private String siret() {
        return frames.me().organisation().siret();
    }

    private static Response answer(Refused refused, TemplateInstance page) {
        return Response.status(refused.refusal().status()).entity(page).build();
    }
}
