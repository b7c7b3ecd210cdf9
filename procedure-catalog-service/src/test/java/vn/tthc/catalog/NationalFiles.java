package vn.tthc.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The national portal's own files, which may not be copied into the project: in the folder that
 * {@code -Dtthc.national-catalogue} names, or in shared/data/national-catalogue beside the checkout or above it.
 */
public final class NationalFiles {

    private static final String BESIDE = "shared/data/national-catalogue";

    private NationalFiles() {}

    /** Where the file is, or would be. */
    public static Path file(String name) {
        var named = System.getProperty("tthc.national-catalogue");
        var folder = named == null ? beside() : Path.of(named);
        return folder.resolve(name);
    }

    private static Path beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve(BESIDE))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(BESIDE));
    }
}
