package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.Papers;

/** Takes in a file in one request: refuses early what it can, keeps the bytes, then writes the row, then has it scanned. */
@ApplicationScoped
class Uploads {

    private final Filing filing;
    private final Keeping keeping;
    private final Scanning scanning;
    private final Papers papers;

    Uploads(Filing filing, Keeping keeping, Scanning scanning, Papers papers) {
        this.filing = filing;
        this.keeping = keeping;
        this.scanning = scanning;
        this.papers = papers;
    }

    DocumentView receive(UUID dossierId, NewPaper paper, @Nullable Long length, InputStream content)
            throws IOException {
        filing.requireOpen(dossierId, paper);
        var limit = papers.requireFits(length);
        return scanning.look(filing.add(dossierId, paper, keeping.keep(content, limit)));
    }
}
