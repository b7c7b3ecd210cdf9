package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who works on imports in this process. Its name is that of the place, which two processes never share at one time; its
 * life begins with the process, so that what the same place had before is known for left behind. Should two share a name
 * after all, each write still asks whose turn it is.
 */
@ApplicationScoped
class ImportOwner {

    private final UUID life = UUID.randomUUID();
    private final String name;

    ImportOwner(@ConfigProperty(name = "quarkus.http.port") int port) {
        name = host() + ":" + port;
    }

    String name() {
        return name;
    }

    UUID life() {
        return life;
    }

    /** A place without a name takes nothing back. */
    private String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return life.toString();
        }
    }
}
