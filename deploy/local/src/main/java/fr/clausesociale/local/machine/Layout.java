package fr.clausesociale.local.machine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are on disk.
 *
 * @param root the checkout
 * @param data what is kept between two runs, usually {@code .local}
 */
public record Layout(Path root, Path data) {

    private static final String REALM = "deploy/keycloak/clauses-realm.json";

    /** The checkout that holds the present directory, with its data in {@code .local}. */
    public static Layout here() {
        Path root = checkout(Path.of("").toAbsolutePath());
        return new Layout(root, root.resolve(".local"));
    }

    /** The same checkout with its data elsewhere. */
    public Layout withData(Path elsewhere) {
        return new Layout(root, elsewhere);
    }

    /** What is registered of the realm's clients. */
    public Path demonstration() {
        return root.resolve("deploy/demonstration/organisations.txt");
    }

    public Path realm() {
        return root.resolve(REALM);
    }

    public Path application(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path migrations(Service service) {
        return root.resolve(service.module()).resolve("src/main/resources/db/migration");
    }

    public Path sharedMigrations() {
        return root.resolve("platform/src/main/resources/db/platform");
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path postgresBinaries() {
        return data.resolve("postgres-binaries");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    public Path store() {
        return data.resolve("reporting").resolve("figures.duckdb");
    }

    public Path secrets() {
        return data.resolve("secrets.properties");
    }

    public Path identityKey() {
        return data.resolve("identity-key.json");
    }

    public Path lock() {
        return data.resolve("lock");
    }

    public Path processes() {
        return data.resolve("processes");
    }

    public Path process(String name) {
        return processes().resolve(name);
    }

    public Path log(String name) {
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
