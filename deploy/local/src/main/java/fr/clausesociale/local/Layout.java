package fr.clausesociale.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are on disk.
 *
 * @param root the checkout
 * @param data what is kept between two runs, usually {@code .local}
 */
record Layout(Path root, Path data) {

    private static final String REALM = "deploy/keycloak/clauses-realm.json";

    /** The checkout that holds the present directory, with its data in {@code .local}. */
    static Layout here() {
        Path root = checkout(Path.of("").toAbsolutePath());
        return new Layout(root, root.resolve(".local"));
    }

    /** The same checkout with its data elsewhere. */
    Layout withData(Path elsewhere) {
        return new Layout(root, elsewhere);
    }

    /** What is registered of the realm's clients. */
    Path demonstration() {
        return root.resolve("deploy/demonstration/organisations.txt");
    }

    Path realm() {
        return root.resolve(REALM);
    }

    Path application(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path migrations(Service service) {
        return root.resolve(service.module()).resolve("src/main/resources/db/migration");
    }

    Path sharedMigrations() {
        return root.resolve("platform/src/main/resources/db/platform");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path postgresBinaries() {
        return data.resolve("postgres-binaries");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path store() {
        return data.resolve("reporting").resolve("figures.duckdb");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    Path identityKey() {
        return data.resolve("identity-key.json");
    }

    Path lock() {
        return data.resolve("lock");
    }

    Path processes() {
        return data.resolve("processes");
    }

    Path process(String name) {
        return processes().resolve(name);
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    private static Path checkout(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(REALM))) {
                return at;
            }
        }
        throw new StartFailure("No checkout of Clause Sociale in or above " + from + ".");
    }
}
