package vn.tthc.testing;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers as the images that operators run. Testcontainers' own settings, Ryuk's among them, are respected. */
final class ContainerServers {

    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";

    /** As long as a developer waits for a first pull before the embedded servers are the better answer. */
    private static final int PULL_SECONDS = 60;

    private ContainerServers() {}

    /** Whether a Docker engine answers and has the images, or gets them soon. */
    static boolean available() {
        return DockerClientFactory.instance().isDockerAvailable()
                && Stream.of(POSTGRES, KAFKA).allMatch(ContainerServers::obtainable);
    }

    @SuppressWarnings("resource") // Ryuk removes them, and without Ryuk the shutdown hook does.
    static Servers start() {
        var postgres = new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
                .withDatabaseName(Servers.DATABASE)
                .withUsername(Servers.DATABASE)
                .withPassword(Servers.DATABASE)
                .withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "timezone=UTC");
        var kafka = new KafkaContainer(DockerImageName.parse(KAFKA));
        KafkaBroker.SMALL.forEach((key, value) -> kafka.withEnv(asVariable(key), value));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            postgres.stop();
                            kafka.stop();
                        },
                        "containers-stop"));
        Startables.deepStart(postgres, kafka).join();
        return new Servers(postgres.getJdbcUrl(), Servers.DATABASE, Servers.DATABASE, kafka.getBootstrapServers());
    }

    private static String asVariable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static boolean obtainable(String image) {
        // Testcontainers' client belongs to everyone in this JVM and stays open.
        @SuppressWarnings("resource")
        var docker = DockerClientFactory.instance().client();
        try {
            docker.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException absent) {
            return pull(image);
        } catch (DockerException e) {
            return false;
        }
    }

    private static boolean pull(String image) {
        @SuppressWarnings("resource")
        var docker = DockerClientFactory.instance().client();
        try {
            return docker.pullImageCmd(image).start().awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS);
        } catch (DockerException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
