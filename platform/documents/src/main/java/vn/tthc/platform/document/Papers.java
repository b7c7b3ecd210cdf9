package vn.tthc.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps a stream if its content is of a kind that is taken in; what turns out to be dangerous is not kept. */
@ApplicationScoped
public class Papers {

    private final DocumentStore store;
    private final StoreConfig config;
    private final Archives archives;

    Papers(DocumentStore store, StoreConfig config, Archives archives) {
        this.store = store;
        this.config = config;
        this.archives = archives;
    }

    /** What was kept and what it is. */
    public record Kept(FileType type, DocumentStore.StoredFile file) {}

    /** Refuses what says itself that it is larger than is taken in with one request; answers how much that is. */
    public long requireFits(@Nullable Long declared) {
        var limit = config.maxSize().asLongValue();
        if (declared != null && declared > limit) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
        }
        return limit;
    }

    /** At most so many bytes of a kind that is taken in. */
    public Kept keep(InputStream content, long limit) throws IOException {
        var head = content.readNBytes(FileType.HEAD);
        var type = requireAllowed(head);
        var file = store.keep(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
        if (type.isArchive()) {
            requireHarmless(file);
        }
        return new Kept(type, file);
    }

    /** By its first bytes, whatever its name says. */
    public FileType requireAllowed(byte[] head) {
        if (head.length == 0) {
            throw new Problem(PaperProblem.EMPTY_DOCUMENT);
        }
        return FileType.of(head)
                .filter(config.allowed()::contains)
                .orElseThrow(() -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                        .with("allowed", config.allowed().stream().sorted().toList()));
    }

    private void requireHarmless(DocumentStore.StoredFile file) throws IOException {
        try (var content = store.open(file.key())) {
            archives.requireHarmless(content, file.size());
        } catch (Problem e) {
            store.delete(file.key());
            throw e;
        }
    }
}
