package vn.tthc.gateway.route;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of the most specific pattern that a path matches.
 *
 * <p>In a pattern, {@code *} or <code>{name}</code> stands for exactly one segment, and {@code /**} at the end for
 * anything below. A literal segment beats a star, a longer pattern a shorter one.
 */
public final class PathTree<V> {

    private final Node<V> root = new Node<>();

    /** Refuses a second value for the same pattern: two answers to one question are a mistake in configuration. */
    public void add(String pattern, V value) {
        boolean below = pattern.endsWith("/**");
        var node = root;
        for (String segment : segments(below ? pattern.substring(0, pattern.length() - 3) : pattern)) {
            node = node.child(segment);
        }
        if ((below ? node.below : node.exact) != null) {
            throw new IllegalArgumentException("Two routes for " + pattern);
        }
        if (below) {
            node.below = value;
        } else {
            node.exact = value;
        }
    }

    /** The value for the path, or null if no pattern matches. */
    public @Nullable V find(String path) {
        return find(root, path, 1);
    }

    private static <V> @Nullable V find(Node<V> node, String path, int from) {
        if (from > path.length()) {
            return node.exact != null ? node.exact : node.below;
        }
        int slash = path.indexOf('/', from);
        int to = slash < 0 ? path.length() : slash;
        V value = descend(node.literals.get(path.substring(from, to)), path, to);
        if (value == null && to > from) {
            value = descend(node.any, path, to);
        }
        return value != null ? value : node.below;
    }

    private static <V> @Nullable V descend(@Nullable Node<V> node, String path, int to) {
        return node == null ? null : find(node, path, to + 1);
    }

    private static String[] segments(String pattern) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: " + pattern);
        }
        return pattern.substring(1).split("/", -1);
    }

    private static final class Node<V> {
        private final Map<String, Node<V>> literals = new HashMap<>();
        private @Nullable Node<V> any;
        private @Nullable V exact;
        private @Nullable V below;

        Node<V> child(String segment) {
            if (segment.equals("*") || segment.startsWith("{")) {
                var star = any == null ? new Node<V>() : any;
                any = star;
                return star;
            }
            return literals.computeIfAbsent(segment, _ -> new Node<>());
        }
    }
}
