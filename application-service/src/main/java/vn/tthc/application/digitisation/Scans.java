package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.FileType;
import vn.tthc.platform.problem.Problem;

/** The scanned papers that records name: known by their content, digested and kept; the scanner sees them before people do. */
@ApplicationScoped
class Scans {

    private final DocumentStore store;
    private final ImportConfig config;

    Scans(DocumentStore store, ImportConfig config) {
        this.store = store;
        this.config = config;
    }

    /** What came of a scan: where it is kept now, or the rule that it broke. */
    record Kept(
            DocumentStore.@Nullable StoredFile file,
            @Nullable String rule) {}

    Kept keep(EarlierResult result) throws IOException {
        var path = path(result.file());
        if (path == null) {
            return new Kept(null, "digitisation.NoScan");
        }
        if (!isPdf(path)) {
            return new Kept(null, "digitisation.NotPdf");
        }
        try (var content = Files.newInputStream(path)) {
            var file = store.keep(content, config.maxScan().asLongValue());
            if (result.sha256() == null || result.sha256().equals(file.sha256())) {
                return new Kept(file, null);
            }
            store.delete(file.key());
            return new Kept(null, "digitisation.OtherScan");
        } catch (Problem e) {
            return new Kept(null, "digitisation.ScanTooLarge");
        }
    }

    /** Only what really lies below the folder, whatever links lead out of it. */
    private @Nullable Path path(@Nullable String name) throws IOException {
        if (name == null || config.scans().isEmpty()) {
            return null;
        }
        var folder = config.scans().get();
        var path = folder.resolve(name);
        return Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath()) ? path : null;
    }

    private static boolean isPdf(Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            return FileType.of(content.readNBytes(FileType.HEAD)).equals(Optional.of(FileType.PDF));
        }
    }
}
