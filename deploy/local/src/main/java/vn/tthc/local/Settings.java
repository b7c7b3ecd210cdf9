package vn.tthc.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tthc.local.process.Failure;

/**
 * Where a local run keeps its data and on which ports it stands.
 *
 * <p>Everything can be moved by environment variables, so that a second run (the end-to-end tests) stands beside the
 * first: {@code TTHC_HOME} is the data folder, {@code TTHC_PORT_OFFSET} shifts all ports, {@code TTHC_PORT_<NAME>} one.
 */
public record Settings(Path repository, Path home, Map<String, String> environment) {

    /** The settings that {@code ./tthc} passes on. */
    public static Settings fromEnvironment() {
        return of(System.getenv());
    }

    static Settings of(Map<String, String> environment) {
        var repository = Path.of(environment.getOrDefault("TTHC_REPOSITORY", "."))
                .toAbsolutePath()
                .normalize();
        var home = repository.resolve(environment.getOrDefault("TTHC_HOME", ".tthc"));
        return new Settings(repository, home.normalize(), Map.copyOf(environment));
    }

    /** The port of a part of the run: its own variable, or its usual port and the offset. */
    public int port(Part part) {
        var own = environment.get("TTHC_PORT_" + part.label().toUpperCase(Locale.ROOT));
        var port = own != null
                ? number("TTHC_PORT_" + part.name(), own)
                : part.usualPort() + number("TTHC_PORT_OFFSET", environment.getOrDefault("TTHC_PORT_OFFSET", "0"));
        if (port < 1 || port > 65_535) {
            throw new Failure("There is no port " + port + "; check TTHC_PORT_OFFSET");
        }
        return port;
    }

    /** The services to start: all, unless {@code TTHC_SERVICES} names some of the services or none. */
    public List<Part> services() {
        var wanted = environment.getOrDefault("TTHC_SERVICES", "");
        if ("none".equals(wanted)) {
            return List.of();
        }
        var all = Arrays.stream(Part.values()).filter(Part::isService).toList();
        return wanted.isBlank()
                ? all
                : Arrays.stream(wanted.split(","))
                        .map(String::strip)
                        .map(Part::ofLabel)
                        .toList();
    }

    /** The instant at which the services' clocks start, when a journey wants to choose its day. */
    public Optional<String> clockStart() {
        return Optional.ofNullable(environment.get("TTHC_CLOCK_START")).filter(text -> !text.isBlank());
    }

    /** Whether an empty system is filled with the sample province ({@code TTHC_SAMPLE=none} leaves it empty). */
    public boolean wantsSample() {
        return !"none".equals(environment.get("TTHC_SAMPLE"));
    }

    /** Whether the services get the memory and compilers of a deployment ({@code TTHC_JVM=container}), for measuring. */
    boolean likeContainers() {
        var jvm = environment.getOrDefault("TTHC_JVM", "small");
        return switch (jvm) {
            case "container" -> true;
            case "small" -> false;
            default -> throw new Failure("TTHC_JVM must be small or container, not '" + jvm + "'");
        };
    }

    /** Where a part answers HTTP. */
    public String url(Part part) {
        return "http://localhost:" + port(part);
    }

    /** Process ids and the state of the run. */
    public Path runFolder() {
        return home.resolve("run");
    }

    /** One log for each process. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Keys and passwords, generated at the first start. */
    public Path keys() {
        return home.resolve("keys");
    }

    /** The log of one process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    private static int number(String variable, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Failure(variable + " must be a number, not '" + text + "'", e);
        }
    }
}
