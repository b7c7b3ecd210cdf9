package vn.tthc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of problems as they lie in the folders of all modules. A service merges its own with those of the platform,
 * and {@code /problems/<slug>} means the same wherever it comes from: the keys of all modules are one space.
 */
final class ProblemBundles {

    /** Answers before any service does, with the same slugs for the same things, and merges nobody's words with its own. */
    private static final String GATEWAY = "gateway";

    private static final Set<String> NAMES = Set.of("problems_vi.properties", "problems_en.properties");

    private ProblemBundles() {}

    /** Every key that stands twice in one bundle or in the same bundle of two modules, with where it does. */
    static List<String> usedTwice(Path root) {
        var twice = new ArrayList<String>();
        for (var name : new TreeSet<>(NAMES)) {
            var modules = new TreeMap<String, List<String>>();
            modules(root)
                    .map(m -> m.resolve("src/main/resources").resolve(name))
                    .filter(Files::exists)
                    .forEach(bundle -> {
                        for (var key : keys(bundle)) {
                            modules.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(root.relativize(bundle).getName(0).toString());
                        }
                    });
            modules.forEach((key, where) -> {
                if (where.size() > 1) {
                    twice.add(name + " " + key + " " + where);
                }
            });
        }
        return twice;
    }

    /** The folders below the root and those below them; no module lies deeper. */
    private static Stream<Path> modules(Path root) {
        return folders(root).stream()
                .filter(folder -> !folder.endsWith(GATEWAY))
                .flatMap(folder -> Stream.concat(Stream.of(folder), folders(folder).stream()));
    }

    private static List<Path> folders(Path folder) {
        try (var below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** As they are written, for of two that are the same the last silently wins. */
    private static List<String> keys(Path bundle) {
        var keys = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(bundle)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    keys.add(String.valueOf(key));
                    return super.put(key, value);
                }
            }.load(reader);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + bundle, e);
        }
    }
}
