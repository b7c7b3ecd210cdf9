package vn.tthc.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka broker in a JVM of its own: a broker and Quarkus' class loaders, metrics and logging do not share one
 * gladly. It ends when this JVM does, however that ends, because its standard input closes then.
 */
final class KafkaProcess {

    private static final int SECONDS_TO_START = 60;

    private KafkaProcess() {}

    /** Starts the broker and waits until it serves; answers its bootstrap address. */
    static String start() {
        try {
            var folder = Files.createTempDirectory("tthc-kafka");
            var broker = freePort();
            var process = launch(folder, broker, freePort());
            awaitReady(process, folder.resolve("broker.log"));
            return "localhost:" + broker;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Kafka did not start", e);
        }
    }

    private static Process launch(Path folder, int broker, int controller) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        folder.toString(),
                        Integer.toString(broker),
                        Integer.toString(controller)))
                .redirectError(folder.resolve("broker.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kafka-stop"));
        return process;
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        var ready = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("kafka-output").start(() -> listen(process, ready));
        if (!ready.completeOnTimeout(false, SECONDS_TO_START, TimeUnit.SECONDS).join()) {
            process.destroyForcibly();
            throw new IOException("The broker is not ready:\n" + Files.readString(log));
        }
    }

    /** Reads for as long as the broker lives, or it would block on a full pipe. */
    private static void listen(Process process, CompletableFuture<Boolean> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(KafkaBroker.READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // The broker is gone; whoever waits learns it below.
        }
        ready.complete(false);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
