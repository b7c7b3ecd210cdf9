package vn.tthc.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's process: formats the storage at the first start, starts the broker, creates the topics, and then writes
 * its process id into a file, which is how the launcher knows that it can be used.
 */
public final class Broker {

    private Broker() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws Exception {
        var configuration = Path.of(arguments[0]);
        var readyFile = Path.of(arguments[1]);
        Files.deleteIfExists(readyFile);
        var properties = read(configuration);
        formatOnce(configuration, Path.of(properties.getProperty("log.dirs")));

        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Topics.createMissing(properties.getProperty("advertised.listeners").replace("PLAINTEXT://", ""));
        Files.writeString(readyFile, Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static Properties read(Path configuration) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void formatOnce(Path configuration, Path data) {
        if (!Files.exists(data.resolve("meta.properties"))) {
            var id = Uuid.randomUuid().toString();
            StorageTool.execute(
                    new String[] {"format", "--cluster-id", id, "--config", configuration.toString()}, System.out);
        }
    }
}
