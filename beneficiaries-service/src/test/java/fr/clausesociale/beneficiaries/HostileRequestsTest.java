package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.HostileContract;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.hostile.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileRequestsTest extends HostileContract {

    @Override
    protected Known known() {
        return new Known()
                .value("GET /v1/candidates occupation", "F1704")
                .value("GET /v1/candidates territory", "DEP-21")
                .value("GET /v1/candidates criterion", "DELD")
                .value("siret", "90000009200016")
                .value("list", "prescriberKind")
                .value("generation", "QN")
                .value("POST /v1/imports kind", "referrals")
                .value("POST /v1/imports mode", "validate", "commit")
                .body("POST /v1/imports", """
                        {"externalId":"{{random}}","person":{"lastName":"Lefèvre","firstNames":"Zoé","birthDate":"1990-04-01"},
                         "claims":[{"criterion":"DELD"}],"informedOn":"2026-01-12"}""")
                .body("PUT /v1/priority-districts/{generation}", """
                        {"source":"Liste {{random}}","districts":[{"code":"QN02101M","name":"Grésilles","communes":["21231"]},
                        {"code":"QN02103M","name":"Stalingrad","communes":["21231"]},
                        {"code":"QN02104M","name":"Le Mail","communes":["21166","21231"]}]}""")
                .body("POST /v1/organisations", """
                        {"siret":"90000009200016","name":"Maison de l'emploi","roles":[{"role":"FACILITATOR","territories":["DEP-21"],
                         "from":"2026-01-01","basis":{"kind":"AGREEMENT","reference":"2026-7","until":"2028-12-31"}}],
                         "contacts":[{"name":"Accueil","position":"Secrétariat","email":"accueil@exemple.fr","phone":"0380000000"}]}""")
                .body("PUT /v1/organisations/{siret}", """
                        {"name":"Maison de l'emploi","contacts":[{"name":"Accueil","position":"{{random}}"}]}""")
                .body("POST /v1/organisations/{siret}/roles", """
                        {"role":"PRESCRIBER","kind":"PLIE","territories":["EPCI-242100410","COM-21231"],"from":"2026-01-01",
                         "until":"2027-12-31","authorisation":"PENDING"}""")
                .body("POST /v1/organisations/{siret}/accounts", """
                        {"issuer":"https://identite.exemple.fr","client":"{{random}}","name":"Outil","purpose":"Essai","level":"AGENT",
                         "rights":[{"role":"FACILITATOR","territories":["COM-21231"]}],"until":"2999-12-31"}""")
                .body("POST /v1/referrals", """
                        {"externalId":"{{random}}","person":{"lastName":"Lefèvre","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "email":"zoe@exemple.fr","address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}],
                         "occupations":["F1704"],"informedOn":"2026-01-12","origin":"RECRUITMENT_EVENT",
                         "originDetail":"Forum de quartier","opinion":"Disponible et motivée"}""")
                .body("PUT /v1/referrals/{id}", """
                        {"externalId":"CAS-1","person":{"lastName":"Lefèvre","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "email":"zoe@exemple.fr","address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}],
                         "occupations":["F1704"],"informedOn":"2026-01-12"}""")
                .body("POST /v1/referrals/{id}/withdrawal", """
                        {"reason":"UNREACHABLE","comment":"Trois appels sans réponse"}""")
                .body("POST /v1/referrals/{id}/renewal", """
                        {"informedOn":"2026-01-12","occupations":["F1704"],"opinion":"Disponible et motivée",
                         "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}]}""");
    }

    /** What everybody may call is worth most to an administrator. */
    @Override
    protected String token(String role) {
        return super.token(role.equals("**") ? "admin" : role);
    }
}
