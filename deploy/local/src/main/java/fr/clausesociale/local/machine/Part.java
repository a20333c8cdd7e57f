package fr.clausesociale.local.machine;

/** Something that runs in a process of its own and can be stopped, killed and started again. */
public interface Part {

    String name();

    /** Returns when it can be used. @throws StartFailure if it does not come up */
    void start();

    /** In good order, within a time limit. Does nothing when it does not run. */
    void stop();

    /** As {@code kill -9}. */
    void kill();

    /** The process to be watched, once started. */
    ProcessHandle handle();
}
