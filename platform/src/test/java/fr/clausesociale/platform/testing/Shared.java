package fr.clausesociale.platform.testing;

import java.util.function.Supplier;

/**
 * One value for the whole process. Test classes and test resources are loaded by different class loaders, so a static field
 * would exist once for each of them; system properties exist once.
 */
final class Shared {

    private Shared() {}

    static String once(String name, Supplier<String> start) {
        synchronized (System.getProperties()) {
            String known = System.getProperty("clausesociale.testing." + name);
            if (known == null) {
                known = start.get();
                System.setProperty("clausesociale.testing." + name, known);
            }
            return known;
        }
    }
}
