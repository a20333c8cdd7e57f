package fr.clausesociale.pages.account;

import fr.clausesociale.pages.api.Organisation;

/** The two kinds of accounts, each with a page of its own. */
enum AccountKind {
    COLLEAGUES("collegues", "Mes collègues", true),
    MACHINES("comptes-techniques", "Mes comptes techniques", false);

    private final String path;
    private final String title;
    private final boolean people;

    AccountKind(String path, String title, boolean people) {
        this.path = path;
        this.title = title;
        this.people = people;
    }

    /** Read from an address: the paths of pages let nothing else through. */
    static AccountKind at(String path) {
        return COLLEAGUES.path.equals(path) ? COLLEAGUES : MACHINES;
    }

    public String address() {
        return "/" + path;
    }

    public String title() {
        return title;
    }

    public boolean people() {
        return people;
    }

    boolean has(Organisation.Account account) {
        return account.person() == people;
    }
}
