package fr.clausesociale.platform.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Looks for what is begun without saying in which threads. It would run in a pool that has as many as there are processors, less
 * one: what has to meet would wait for each other on a small machine, and not on a large one.
 */
public final class CommonPool {

    private CommonPool() {}

    /** Where the classes of a package, those of tests too, leave the threads open; {@link OwnThread} does not. */
    public static List<String> usedIn(String pack) {
        return new ClassFileImporter()
                .importPackages(pack).stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(CommonPool::leavesThreadsOpen)
                        .map(JavaAccess::getDescription)
                        .sorted()
                        .toList();
    }

    private static boolean leavesThreadsOpen(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().isEquivalentTo(CompletableFuture.class)
                && target.getName().endsWith("Async")
                && target.getRawParameterTypes().size() == 1;
    }
}
