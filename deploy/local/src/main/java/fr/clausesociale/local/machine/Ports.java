package fr.clausesociale.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Where everything listens, by name; all on the loopback interface. */
public record Ports(Map<String, Integer> byName) {

    public static final String IDENTITY = "identity";
    public static final String KAFKA = "kafka";
    public static final String CONTROLLER = "controller";
    public static final String POSTGRES = "postgres";
    public static final String PAGES = "pages";

    // Below the ports that operating systems give to outgoing connections
    private static final int FREE_FROM = 20_000;
    private static final int FREE_UNTIL = 32_000;

    /** The ports of the documentation. */
    public static Ports usual() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(Service.CONTRACTS.shortName(), 8081);
        ports.put(Service.BENEFICIARIES.shortName(), 8082);
        ports.put(Service.ELIGIBILITY.shortName(), 8083);
        ports.put(Service.REPORTING.shortName(), 8084);
        ports.put(IDENTITY, 8085);
        ports.put(PAGES, 8086);
        ports.put(KAFKA, 19092);
        ports.put(CONTROLLER, 19093);
        ports.put(POSTGRES, 15432);
        return new Ports(ports);
    }

    /** The usual ones, each replaced by {@code -Dport.<name>=…} where given. */
    public static Ports from(Properties properties) {
        var ports = new LinkedHashMap<>(usual().byName);
        ports.replaceAll((name, usual) -> number(name, properties.getProperty("port." + name), usual));
        return new Ports(ports);
    }

    /** Ports that nobody listens on at this moment, and that no outgoing connection is given by chance. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            var ports = new LinkedHashMap<>(usual().byName);
            for (String name : usual().byName.keySet()) {
                ServerSocket socket = anyFree();
                held.add(socket);
                ports.put(name, socket.getLocalPort());
            }
            return new Ports(ports);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static ServerSocket anyFree() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_UNTIL);
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException taken) {
                // another one
            }
        }
    }

    public int of(String name) {
        return byName.get(name);
    }

    public int of(Service service) {
        return of(service.shortName());
    }

    /** @throws StartFailure naming the first port that somebody else listens on */
    public void requireFree() {
        byName.forEach((name, port) -> {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.getLocalPort();
            } catch (IOException taken) {
                throw new StartFailure("Port " + port + " (" + name
                        + ") is already in use: stop what listens on it, or choose another with -Dport." + name + "=…");
            }
        });
    }

    private static int number(String name, String given, int usual) {
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure("-Dport." + name + "=" + given + " is not a port number.", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
