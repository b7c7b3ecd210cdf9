package vn.tthc.gateway.route;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be called without a token: exactly the lines of {@code public-routes.txt}.
 *
 * <p>One file and no second source, so that a reviewer sees the whole of it in one place.
 */
@Singleton
public class PublicRoutes {

    private static final String FILE = "/public-routes.txt";
    private final PathTree<Set<String>> tree = new PathTree<>();

    PublicRoutes() {
        this(read());
    }

    PublicRoutes(List<String> lines) {
        Map<String, Set<String>> methods = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var fields = line.trim().split("\\s+");
                if (fields.length != 2) {
                    throw new IllegalArgumentException("Not a method and a path in " + FILE + ": " + line);
                }
                methods.computeIfAbsent(fields[1], _ -> new HashSet<>()).add(fields[0]);
            }
        }
        methods.forEach(tree::add);
    }

    /** Whether no token is asked for. Who may GET may also ask for the HEAD of it. */
    public boolean contains(String method, String path) {
        var methods = tree.find(path);
        return methods != null && methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    private static List<String> read() {
        try (var stream = PublicRoutes.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
