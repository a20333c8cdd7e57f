package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.local.machine.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People without a tool of their own, at a browser without script. */
@WholeSystem
class PagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INVITED = "90000009200016";

    @Test
    void whoeverSignsInReadsWhoTheyAreForWhomTheyActAndWhatTheyMayDo(LocalSystem system) {
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas")) {
            assertThat(claire.text())
                    .contains("Claire Dumas", "900 000 019 00019", "Entreprise de démonstration, Côte-d'Or")
                    .contains("Gestionnaire")
                    .contains("déclarer les heures de vos salariés et les soumettre");
            assertThat(claire.source()).doesNotContain("<script", "style=", "onclick");
            assertThat(claire.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(claire.header("Cache-Control")).isEqualTo("no-store");
            assertThat(claire.cookies().getCookies())
                    .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.isHttpOnly() && "lax".equalsIgnoreCase(cookie.getSameSite()));
        }
    }

    @Test
    void nothingIsShownToWhoHasNotSignedInAndNothingAfterwards(LocalSystem system) {
        try (Visitor somebody = new Visitor(system)) {
            assertThat(somebody.open("/accessibilite").text()).contains("non conformes", "Défenseur des droits");
            assertThat(somebody.open("/heures").isAskedToSignIn(system)).isTrue();
            somebody.signIn(system, "Claire Dumas");
            assertThat(somebody.title()).startsWith("Heures d'insertion");

            somebody.follow("Se déconnecter");

            assertThat(somebody.text()).contains("Vous êtes déconnecté");
            assertThat(somebody.open("/heures").isAskedToSignIn(system)).isTrue();
        }
    }

    @Test
    void somebodyWithAnInvitationBringsTheirOrganisationIn(LocalSystem system) {
        String code = Territory.coteDOr(system)
                .admin(Service.BENEFICIARIES)
                .post(
                        "/v1/invitations",
                        Map.of(
                                "siret",
                                INVITED,
                                "name",
                                "Entreprise invitée",
                                "role",
                                Map.of(
                                        "role",
                                        "COMPANY",
                                        "from",
                                        CorePath.today().toString())))
                .expect(201)
                .text("code");
        try (Visitor nadia = Visitor.signedIn(system, "Nadia Roux")) {
            assertThat(nadia.text()).contains("Votre organisation n'est pas encore inscrite");
            nadia.follow("Accepter une invitation").write("Code d'invitation", "nothing-of-the-kind");
            nadia.press("Accepter l'invitation");
            assertThat(nadia.text()).contains("Aucune invitation de ce code pour votre organisation");
            assertThat(nadia.title()).startsWith("Erreur : Accepter une invitation");

            nadia.write("Code d'invitation", code).press("Accepter l'invitation");

            assertThat(nadia.text()).contains("C'est fait");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(nadia.open("/").text()).contains("Entreprise invitée", "Gestionnaire"));
        }
    }

    @Test
    void aManagerWithdrawsAColleagueWhoseOpenSessionIsRefusedAndTakesThemInAgain(LocalSystem system) {
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas");
                Visitor karim = Visitor.signedIn(system, "Karim Benali")) {
            assertThat(karim.open("/collegues").text())
                    .contains("Claire Dumas")
                    .contains("Seul un gestionnaire")
                    .doesNotContain("Ajouter un collègue");

            claire.open("/collegues").follow("Retirer l'accès de Karim Benali").press("Retirer cet accès");

            assertThat(claire.text()).contains("L'accès est retiré");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(karim.open("/heures").text()).contains("retiré"));
            assertThat(karim.status()).isEqualTo(403);
            assertThat(karim.open("/").text()).contains("Votre accès a été retiré");

            claire.write("Identifiant du collègue", "5d0c5f0a-6f1b-4b57-9a53-0e6a4c1f2a02")
                    .write("Nom", "Karim Benali")
                    .write("Courriel", "karim.benali@exemple.fr")
                    .press("Ajouter");
            assertThat(claire.text()).contains("L'accès est ajouté");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(karim.open("/heures").title()).startsWith("Heures d'insertion"));
        }
    }

    @Test
    void aTechnicalAccountIsAddedForAPurposeAndWithdrawn(LocalSystem system) {
        String client = "paie-" + UUID.randomUUID();
        try (Visitor yann = Visitor.signedIn(system, "Yann Le Goff")) {
            yann.open("/comptes-techniques")
                    .write("Client", client)
                    .write("Nom du logiciel", client)
                    .write("Usage", "Envoi des heures")
                    .press("Ajouter");
            assertThat(yann.text()).contains("L'accès est ajouté", client, "Envoi des heures");

            yann.follow("Retirer l'accès de " + client).press("Retirer cet accès");

            assertThat(yann.text()).contains("L'accès est retiré").containsPattern(client + "[\\s\\S]*Retiré le");
        }
    }

    @Test
    void aCompanyDeclaresAMonthLearnsWhatIsWrongSubmitsItAndReadsWhatWasAccepted(LocalSystem system) {
        CorePath path = new CorePath(Territory.coteDOr(system));
        String obligation = path.obligation(path.contract("PAGES-" + UUID.randomUUID()));
        String placement = path.placement(path.eligiblePerson("Pages"), obligation);
        path.awaitPlacement(placement, "ACTIVE");
        String month = "/heures/" + obligation + "/" + CorePath.month();
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas")) {
            claire.open(month).write("Votre référence", "M-0042").write("Heures du mois", "999");
            claire.press("Enregistrer et soumettre");
            assertThat(claire.status()).isEqualTo(422);
            assertThat(claire.text()).contains("sont possibles");
            assertThat(claire.written("Heures du mois")).isEqualTo("999");
            assertThat(claire.written("Votre référence")).isEqualTo("M-0042");

            claire.write("Heures du mois", "6,5").press("Enregistrer le brouillon");
            assertThat(claire.text()).contains("Le brouillon est enregistré", "M-0042");

            claire.press("Enregistrer et soumettre");
            assertThat(claire.text()).contains("Le relevé est soumis", "M-0042", "6,5");
            String statement = claire.address().replaceAll(".*/releves/([^?]*).*", "$1");
            assertThat(claire.open(month).text()).contains("Ce relevé est soumis");
            path.facilitator()
                    .post("/v1/statements/" + statement + "/return", Map.of("reason", "Il manque le lundi"))
                    .expect(200);
            assertThat(claire.open(month).text()).contains("Il manque le lundi");

            claire.write("Heures du mois", "7").press("Enregistrer et soumettre");
            path.accept(statement);

            assertThat(claire.open("/releves/" + statement).text())
                    .contains("Accepté", "7 h sur 7 h soumises", "Maison de l'emploi de démonstration, Côte-d'Or")
                    .containsPattern("Empreinte du récépissé\\s+[0-9a-f]{64}");
        }
    }

    @Test
    void aManagerHasAClientMadeWhoseSecretIsShownOnceAndRenewsIt(LocalSystem system) {
        String name = "Outil " + UUID.randomUUID();
        try (Visitor yann = Visitor.signedIn(system, "Yann Le Goff")) {
            yann.open("/comptes-techniques")
                    .write("Nom du logiciel", name)
                    .write("Usage", "Envoi des heures")
                    .press("Ajouter");
            assertThat(yann.text()).contains("Notez ce secret maintenant", name);
            String client = shown(yann, "Client");
            String secret = shown(yann, "Secret");
            await().atMost(PATIENCE)
                    .until(() -> new Api(system.base(Service.CONTRACTS), system.token(client, secret))
                            .accountState()
                            .equals("IN_FORCE"));
            assertThat(yann.open("/comptes-techniques").source()).doesNotContain(secret);

            yann.press("Renouveler le secret de " + name);

            assertThat(shown(yann, "Secret")).isNotEqualTo(secret);
            yann.open("/comptes-techniques")
                    .follow("Retirer l'accès de " + name)
                    .press("Retirer cet accès");
            assertThat(yann.text()).contains("L'accès est retiré");
        }
    }

    private static String shown(Visitor visitor, String what) {
        return visitor.source().replaceAll("(?s).*<dt>" + what + "</dt><dd><code>([^<]+)</code>.*", "$1");
    }

    @Test
    void aCompanySendsATableOfHoursAndReadsWhatEachLineBecame(LocalSystem system) throws IOException {
        CorePath path = new CorePath(Territory.coteDOr(system));
        String obligation = path.obligation(path.contract("PAGES-" + UUID.randomUUID()));
        String placement = path.placement(path.eligiblePerson("Tableau"), obligation);
        path.awaitPlacement(placement, "ACTIVE");
        String line =
                "Obligation;Placement;Mois;Heures\n" + obligation + ";" + placement + ";" + CorePath.month() + ";";
        Path table = Files.createTempFile("heures", ".csv");
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas")) {
            Files.writeString(table, line + "beaucoup\n");
            claire.open("/heures").follow("Envoyer un tableau d'heures rempli");
            claire.attach("Tableau rempli", table).press("Envoyer le tableau");
            untilRead(claire);
            assertThat(claire.text())
                    .contains("1 ligne(s) à corriger", "Rien n'est encore enregistré", "Heures : Cette valeur manque")
                    .doesNotContain("hours", "placementId");

            Files.writeString(table, line + "6,5\n");
            claire.follow("Envoyer un autre tableau")
                    .attach("Tableau rempli", table)
                    .choose("Enregistrer les lignes justes")
                    .press("Envoyer le tableau");
            untilRead(claire);

            assertThat(claire.text()).contains("Toutes les lignes sont reprises");
            assertThat(claire.follow("Voir toutes les lignes").text()).contains("Reprise");
            assertThat(claire.open("/heures/" + obligation + "/" + CorePath.month())
                            .written("Heures du mois"))
                    .isEqualTo("6,5");
        } finally {
            Files.delete(table);
        }
    }

    private static void untilRead(Visitor visitor) {
        String report = visitor.address();
        await().atMost(PATIENCE).until(() -> !visitor.open(report).text().contains("en cours de lecture"));
    }

    @Test
    void aFormFromElsewhereDoesNothing(LocalSystem system) {
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas")) {
            claire.open("/collegues");
            for (String path : List.of("/collegues", "/comptes-techniques", "/invitation")) {
                assertThat(claire.sendFromElsewhere(path, "name=intrus&subject=intrus&client=intrus&level=MANAGER"))
                        .isEqualTo(400);
            }

            assertThat(claire.open("/collegues").text()).doesNotContain("intrus");
        }
    }

    @Test
    void whatIsNotThereOrNotTheirsIsToldAsAPage(LocalSystem system) {
        try (Visitor claire = Visitor.signedIn(system, "Claire Dumas")) {
            assertThat(claire.open("/nulle-part").text()).contains("Cette page n'existe pas");
            assertThat(claire.open("/releves/" + UUID.randomUUID()).text()).contains("Revenir à l'accueil");
            assertThat(claire.status()).isEqualTo(404);
            assertThat(claire.open("/heures/pas-un-numero/2026-01").status()).isEqualTo(404);
            assertThat(claire.open("/heures/" + UUID.randomUUID() + "/2026-13").status())
                    .isEqualTo(404);
        }
    }
}
