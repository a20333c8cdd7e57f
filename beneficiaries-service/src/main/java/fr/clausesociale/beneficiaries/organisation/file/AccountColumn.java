package fr.clausesociale.beneficiaries.organisation.file;

import java.util.List;

/** A column of a table of accounts, one row an account. */
enum AccountColumn implements Column {
    SIRET("SIRET", "organisation"),
    ISSUER("fournisseur d'identite", "issuer", "fournisseur"),
    SUBJECT("sujet", "subject", "sub"),
    CLIENT("client", "azp"),
    NAME("nom", "name"),
    EMAIL("courriel", "email", "mail"),
    PURPOSE("objet", "purpose", "finalite"),
    LEVEL("niveau", "level"),
    RIGHTS("roles", "rights", "droits", "role"),
    TERRITORIES("territoires", "territories", "territoire"),
    FROM("du", "from", "debut"),
    UNTIL("au", "until", "fin");

    private final List<String> titles;

    AccountColumn(String... titles) {
        this.titles = List.of(titles);
    }

    @Override
    public List<String> titles() {
        return titles;
    }
}
