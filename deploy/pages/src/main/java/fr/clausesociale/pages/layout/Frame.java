package fr.clausesociale.pages.layout;

import fr.clausesociale.pages.api.Me;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, different from that of every other
 * @param here address of the entry of the menu that the page belongs to
 * @param person what to call whoever is signed in, null where nobody is
 * @param me what the services know of them, null where that is not known
 * @param refused whether what was asked before was not done: the first words that are read of the page say so
 */
public record Frame(String title, String here, String person, Me me, boolean refused) {

    public static Frame ofNobody(String title) {
        return new Frame(title, "", null, null, false);
    }

    public boolean signedIn() {
        return person != null;
    }

    /** Whether they act for an organisation today. */
    public boolean acts() {
        return me != null && me.inForce();
    }

    public boolean declaresHours() {
        return acts() && me.is("company");
    }

    public boolean at(String address) {
        return here.equals(address);
    }
}
