package vn.tthc.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker of a local run as its launcher sees it: how to start it and how to tell that it is ready. */
public final class KafkaServer {

    private final Path home;
    private final String java;
    private final int port;

    /** @param java the program that runs it */
    public KafkaServer(Path home, String java, int port) {
        this.home = home;
        this.java = java;
        this.port = port;
    }

    /** Writes its configuration. */
    public void prepare() {
        try {
            Files.createDirectories(home.resolve("run"));
            Files.writeString(configuration(), properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that runs the broker in the foreground, with the class path of this process. */
    public List<String> command() {
        var command = new ArrayList<>(List.of(java, "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.resolve("programs/kafka.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSZ",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                configuration().toString(),
                readyFile().toString()));
        return command;
    }

    /** Whether the process of that id has said that its topics are there. */
    public boolean isReady(long pid) {
        try {
            return Files.readString(readyFile()).strip().equals(Long.toString(pid));
        } catch (IOException e) {
            return false;
        }
    }

    private Path configuration() {
        return home.resolve("run/kafka.properties");
    }

    private Path readyFile() {
        return home.resolve("run/kafka.ready");
    }

    /** A broker and controller in one, sized for one machine: small buffers, few threads, loopback only. */
    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=2
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.threads=1
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=1
                """.formatted(port, port + 1, home.resolve("kafka"));
    }
}
