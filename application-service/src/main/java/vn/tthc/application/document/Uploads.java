package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Takes in a file in one request: refuses early what it can, keeps the bytes, then writes the row, then has it scanned. */
@ApplicationScoped
class Uploads {

    private final Filing filing;
    private final Keeping keeping;
    private final Scanning scanning;
    private final DocumentConfig config;

    Uploads(Filing filing, Keeping keeping, Scanning scanning, DocumentConfig config) {
        this.filing = filing;
        this.keeping = keeping;
        this.scanning = scanning;
        this.config = config;
    }

    DocumentView receive(UUID dossierId, NewPaper paper, @Nullable Long length, InputStream content)
            throws IOException {
        filing.requireOpen(dossierId, paper);
        var limit = config.maxSize().asLongValue();
        if (length != null && length > limit) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
        }
        return scanning.look(filing.add(dossierId, paper, keeping.keep(content, limit)));
    }
}
