package fr.clausesociale.beneficiaries.organisation.file;

import java.util.List;

/** A column of a table of organisations, one row a role */
enum OrganisationColumn implements Column {
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

    @Override
    public List<String> titles() {
        return titles;
    }
}
