package fr.clausesociale.platform.list;

import java.util.UUID;

/** How a row stands: what tells whether an answer made of it before is still the one to give, read without the row. */
public interface Standing {

    UUID id();

    /**
     * Of all that the answer is made of; once that has changed it is never the same again. Null where the answer is also made of
     * what this does not say: then it is made anew each time.
     */
    String state();

    /** To whom, when and in which words, where not everybody is answered alike: an answer is given again only to its like. */
    default Object shown() {
        return "";
    }
}
