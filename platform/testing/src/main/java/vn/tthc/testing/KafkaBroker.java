package vn.tthc.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** What runs in the process that {@link KafkaProcess} starts: one node, broker and controller in one. */
public final class KafkaBroker {

    static final String READY = "tthc-kafka-ready";

    private KafkaBroker() {}

    /** Serves until its standard input closes. */
    public static void main(String[] arguments) throws IOException {
        var out = System.out;
        System.setOut(System.err);
        var folder = Path.of(arguments[0]);
        var settings = settings(folder, arguments[1], arguments[2]);
        format(folder, settings);
        new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM).startup();
        new PrintStream(out, true, StandardCharsets.UTF_8).println(READY);
        System.in.transferTo(PrintStream.nullOutputStream());
        // Not a graceful stop: nobody will read this broker's disk again.
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path folder, Properties settings) throws IOException {
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                System.err);
    }

    private static Properties settings(Path folder, String broker, String controller) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://localhost:" + broker + ",CONTROLLER://localhost:" + controller,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("data").toString()));
        settings.putAll(SMALL);
        return settings;
    }

    /** One node has one replica of everything, and a test waits for nobody else to join its group. */
    static final Map<String, String> SMALL = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            // Its default takes half of the heap, and the collections that follow hold up every event.
            "log.cleaner.dedupe.buffer.size", "8388608",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "2",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0");
}
