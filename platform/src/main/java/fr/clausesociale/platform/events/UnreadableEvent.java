package fr.clausesociale.platform.events;

/** A record that is no event, or whose body is not what its reader needs: no repetition will make it readable. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
