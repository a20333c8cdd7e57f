package fr.clausesociale.pages.account;

import fr.clausesociale.pages.api.NewAccount;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Somebody or a machine to be added, as it was keyed in. */
public class Form {

    @RestForm
    String key;

    @RestForm
    String subject;

    @RestForm
    String client;

    @RestForm
    String name;

    @RestForm
    String email;

    @RestForm
    String purpose;

    @RestForm
    String level;

    @RestForm
    List<String> rights;

    @RestForm
    String until;

    /** @param issuer of whoever adds: colleagues and machines come from the same identity provider */
    NewAccount account(String issuer) {
        return new NewAccount(
                issuer,
                text(subject),
                text(client),
                text(name),
                text(email),
                text(purpose),
                text(level),
                rights == null ? List.of() : rights.stream().map(Form::right).toList(),
                text(until));
    }

    /** By which a repetition is known; hidden in the form. */
    public String key() {
        return key == null || key.matches("[0-9a-f-]{36}") ? key : null;
    }

    public String subject() {
        return shown(subject);
    }

    public String client() {
        return shown(client);
    }

    public String name() {
        return shown(name);
    }

    public String email() {
        return shown(email);
    }

    public String purpose() {
        return shown(purpose);
    }

    public String until() {
        return shown(until);
    }

    public boolean levelIs(String code) {
        return level == null ? "AGENT".equals(code) : level.equals(code);
    }

    /** Whether a role is to be given; all of them until something was chosen. */
    public boolean gives(String right) {
        return rights == null ? key == null : rights.contains(right);
    }

    private static NewAccount.Right right(String told) {
        int bar = told.indexOf('|');
        String kind = bar < 0 ? "" : told.substring(bar + 1);
        return new NewAccount.Right(bar < 0 ? told : told.substring(0, bar), kind.isBlank() ? null : kind, List.of());
    }

    private static String text(String told) {
        return told == null || told.isBlank() ? null : told.trim();
    }

    private static String shown(String told) {
        return told == null ? "" : told;
    }
}
