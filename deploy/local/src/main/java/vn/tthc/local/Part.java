package vn.tthc.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tthc.local.process.Failure;

/** What a local run consists of, in the order in which it is listed. */
public enum Part {
    ISSUER(8089, ""),
    POSTGRES(15432, ""),
    KAFKA(19092, ""),
    CATALOG(8081, "procedure-catalog-service"),
    APPLICATION(8082, "application-service"),
    WORKFLOW(8083, "workflow-service"),
    FEEDBACK(8084, "feedback-service"),
    GATEWAY(8080, "gateway");

    private final int usualPort;
    private final String module;

    Part(int usualPort, String module) {
        this.usualPort = usualPort;
        this.module = module;
    }

    /** Its name for people and in file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module whose application it runs; empty for the servers. */
    public String module() {
        return module;
    }

    /** Whether it is one of our services (the gateway among them) and not a server that they need. */
    public boolean isService() {
        return !module.isEmpty();
    }

    /** Whether it owns a database. */
    public boolean hasDatabase() {
        return isService() && this != GATEWAY;
    }

    int usualPort() {
        return usualPort;
    }

    /** The part of that name; says which there are when there is none. */
    public static Part ofLabel(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label) || part.module.equals(label))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no part '" + label + "'; there are "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }
}
