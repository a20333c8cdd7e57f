package fr.clausesociale.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many callers that ask for one thing again as soon as they have their answer. They speak just enough HTTP to cost little
 * beside what they measure, each on a connection of its own.
 */
final class Load {

    static final int CONNECTIONS = 32;

    private final URI uri;
    private final byte[] request;

    Load(URI uri, String token) {
        this.uri = uri;
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        request = ("GET " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nAuthorization: Bearer " + token
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers a second while it lasts. */
    double during(Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long until = System.nanoTime() + time.toNanos();
            List<CompletableFuture<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                callers.add(CompletableFuture.supplyAsync(() -> call(until), threads));
            }
            int answers = callers.stream().mapToInt(CompletableFuture::join).sum();
            return answers * 1e9 / time.toNanos();
        } finally {
            threads.shutdown();
        }
    }

    private int call(long until) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            int answers = 0;
            while (System.nanoTime() < until) {
                out.write(request);
                skipAnswer(in);
                answers++;
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).trim());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks(in);
        }
    }

    private static void skipChunks(InputStream in) throws IOException {
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            in.skipNBytes(length);
            line(in);
        }
        line(in);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
