package fr.clausesociale.local;

import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.identity.Identity;
import fr.clausesociale.local.identity.IdentityProvider;
import fr.clausesociale.local.identity.Tokens;
import fr.clausesociale.local.machine.DataDirectory;
import fr.clausesociale.local.machine.DataLock;
import fr.clausesociale.local.machine.InParallel;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.LeftoverProcesses;
import fr.clausesociale.local.machine.Part;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.PrivateFile;
import fr.clausesociale.local.machine.ProcessWatch;
import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole system on one machine: PostgreSQL, Kafka, the identity provider, the four services and the pages, on one data
 * directory and one set of ports. Used by the launcher and, on free ports, by the end-to-end tests.
 */
final class LocalSystem implements AutoCloseable {

    private static final String PAGES_MODULE = "deploy/pages";
    private static final int PAGES_HEAP_MEGABYTES = 96;

    private final Layout layout;
    private final Ports ports;
    private final ProcessWatch watch;
    private final BiFunction<Layout, Ports, Identity> provider;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private DataLock lock;
    private Environment environment;
    private Identity identity;
    private Tokens tokens;

    /** @param onDeath told, once running, of a process that ended by itself */
    LocalSystem(Layout layout, Ports ports, Consumer<StartFailure> onDeath) {
        this(
                layout,
                ports,
                onDeath,
                (at, on) -> new IdentityProvider(at.realm(), at.identityKey(), on.of(Ports.IDENTITY)));
    }

    /** @param provider of identities, in place of the one in this process */
    LocalSystem(
            Layout layout, Ports ports, Consumer<StartFailure> onDeath, BiFunction<Layout, Ports, Identity> provider) {
        this.provider = provider;
        this.layout = layout;
        this.ports = ports;
        this.watch = new ProcessWatch(layout, onDeath);
    }

    /**
     * Returns when everything is ready. Before that, stops what an earlier run that was killed has left behind.
     *
     * @param fresh forget all data first
     * @throws StartFailure when something does not come up; everything is stopped again then
     */
    void start(boolean fresh) {
        prepare(fresh);
        try {
            ports.requireFree();
            assemble();
            startAll();
            register();
            parts.values().forEach(watch::over);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void prepare(boolean fresh) {
        try {
            PrivateFile.directory(layout.data());
            lock = DataLock.take(layout.lock());
            LeftoverProcesses.stop(layout);
            if (fresh) {
                DataDirectory.empty(layout);
            }
            Files.createDirectories(layout.store().getParent());
        } catch (IOException e) {
            throw new StartFailure("Cannot prepare " + layout.data() + ": " + e.getMessage() + ".", e);
        }
    }

    private void assemble() {
        var secrets = new Secrets(layout.secrets());
        identity = provider.apply(layout, ports);
        environment = new Environment(layout, ports, secrets, identity);
        tokens = new Tokens(http, tokenEndpoint());
        add(new Postgres(layout, ports.of(Ports.POSTGRES), secrets));
        add(new Kafka(layout, ports));
        for (Service service : Service.values()) {
            add(new ServiceProcess(
                    service.module(),
                    layout.application(service.module()),
                    service.heapMegabytes(),
                    layout,
                    environment.of(service),
                    base(service),
                    http));
        }
        add(new ServiceProcess(
                Ports.PAGES,
                layout.application(PAGES_MODULE),
                PAGES_HEAP_MEGABYTES,
                layout,
                environment.ofPages(),
                pages(),
                http));
    }

    private void add(Part part) {
        parts.put(part.name(), part);
    }

    private void startAll() {
        InParallel.run(List.of(identity::start, part(Ports.POSTGRES)::start, part(Ports.KAFKA)::start));
        List<Runnable> services = new ArrayList<>();
        for (Service service : Service.values()) {
            services.add(part(service.module())::start);
        }
        services.add(part(Ports.PAGES)::start);
        InParallel.run(services);
    }

    /** The organisations of the realm's clients, as the administrator that begins; returns when every service knows them. */
    private void register() {
        try {
            new Demonstration(
                            base(Service.BENEFICIARIES),
                            environment.issuer(),
                            tokenEndpoint(),
                            Environment.FIRST_ADMINISTRATOR,
                            Environment.FIRST_ADMINISTRATOR)
                    .register(layout.demonstration());
            var callers = new KnownCallers(http);
            for (String client : Client.in(layout.realm()).keySet()) {
                String token = token(client);
                for (Service service : Service.values()) {
                    callers.await(base(service), client, token);
                }
            }
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("The demonstration's organisations cannot be registered: " + e.getMessage(), e);
        }
    }

    /** Ends one of {@code postgres}, {@code kafka}, {@code <name>-service} as {@code kill -9} does. */
    void kill(String name) {
        watch.expectEnd(List.of(name));
        part(name).kill();
    }

    /** Stops one in good order. */
    void stop(String name) {
        watch.expectEnd(List.of(name));
        part(name).stop();
    }

    /** While the identity provider is away. */
    void withoutIdentity(Runnable work) {
        identity.stop();
        try {
            work.run();
        } finally {
            identity.start();
        }
    }

    /** Starts one again that was stopped or killed; returns when it is ready. */
    void restart(String name) {
        Part part = part(name);
        part.start();
        watch.over(part);
    }

    private Part part(String name) {
        return parts.get(name);
    }

    /** The process of one of them. */
    ProcessHandle process(String name) {
        return part(name).handle();
    }

    /** All that run in a process of their own, in the order in which they start. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    URI base(Service service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    private URI tokenEndpoint() {
        return URI.create(issuer() + identity.tokenPath());
    }

    /** As tokens name it. */
    String issuer() {
        return environment.issuer();
    }

    /** Where people go with a browser. */
    URI pages() {
        return URI.create("http://localhost:" + ports.of(Ports.PAGES));
    }

    /** What a service is told about the others. */
    Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    /** Where Kafka is reached. */
    String broker() {
        return "localhost:" + ports.of(Ports.KAFKA);
    }

    boolean isReady(Service service) {
        return part(service.module()) instanceof ServiceProcess process && process.isReady();
    }

    /** An access token of one of the realm's clients. */
    String token(String client) {
        return tokens.of(client);
    }

    /** An access token of any client. */
    String token(String client, String secret) {
        return tokens.of(client, secret);
    }

    Layout layout() {
        return layout;
    }

    /** Stops everything, the services before what they stand on. Can be called again, and from a shutdown hook. */
    @Override
    public synchronized void close() {
        watch.expectEnd(parts.keySet());
        InParallel.run(services().map(part -> (Runnable) part::stop).toList());
        List<Runnable> rest = new ArrayList<>();
        parts.values().stream()
                .filter(part -> !(part instanceof ServiceProcess))
                .forEach(part -> rest.add(part::stop));
        InParallel.run(rest);
        parts.clear();
        if (identity != null) {
            identity.stop();
            identity = null;
        }
        if (lock != null) {
            DataDirectory.forgetProcesses(layout);
            lock.close();
            lock = null;
        }
    }

    private Stream<Part> services() {
        return parts.values().stream().filter(ServiceProcess.class::isInstance);
    }
}
