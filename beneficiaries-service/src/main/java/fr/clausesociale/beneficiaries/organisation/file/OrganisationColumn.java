package fr.clausesociale.beneficiaries.organisation.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a table of organisations, one row a role, by the titles under which it is written. The first is that of exports. */
enum OrganisationColumn {
    SIRET("SIRET"),
    NAME("nom", "name", "denomination", "raisonsociale"),
    ROLE("role"),
    KIND("type", "kind", "categorie", "famille"),
    TERRITORIES("territoires", "territories", "territoire"),
    FROM("du", "from", "depuisle", "debut"),
    UNTIL("au", "until", "jusquau", "fin"),
    BASIS("fondement", "basis", "basiskind"),
    BASIS_REFERENCE("reference du fondement", "basisreference", "convention"),
    BASIS_UNTIL("fondement jusqu'au", "basisuntil"),
    AUTHORISATION("habilitation", "authorisation"),
    CONTACT_NAME("contact", "contactname", "nomducontact"),
    CONTACT_POSITION("fonction du contact", "contactposition", "fonction"),
    CONTACT_EMAIL("courriel", "contactemail", "email", "mail"),
    CONTACT_PHONE("telephone", "contactphone", "tel");

    private final List<String> titles;

    OrganisationColumn(String... titles) {
        this.titles = List.of(titles);
    }

    String title() {
        return titles.get(0);
    }

    static Optional<OrganisationColumn> of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.titles.stream().anyMatch(one -> key(one).equals(key(title))))
                .findFirst();
    }

    private static String key(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
