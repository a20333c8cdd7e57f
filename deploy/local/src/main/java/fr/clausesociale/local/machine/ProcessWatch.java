package fr.clausesociale.local.machine;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Sees when a process ends by itself, which is told to who started it. */
public final class ProcessWatch {

    private final Layout layout;
    private final Consumer<StartFailure> onDeath;
    private final Set<String> expectedToEnd = ConcurrentHashMap.newKeySet();

    public ProcessWatch(Layout layout, Consumer<StartFailure> onDeath) {
        this.layout = layout;
        this.onDeath = onDeath;
    }

    public void over(Part part) {
        ProcessHandle process = part.handle();
        expectedToEnd.remove(part.name());
        process.onExit().thenRun(() -> {
            if (!expectedToEnd.contains(part.name())) {
                onDeath.accept(new StartFailure(part.name() + " (process " + process.pid()
                        + ") has ended by itself; see " + layout.log(part.name()) + "."));
            }
        });
    }

    /** They are about to be stopped or killed. */
    public void expectEnd(Collection<String> names) {
        expectedToEnd.addAll(names);
    }
}
