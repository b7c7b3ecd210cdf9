package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.Downloads;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Hands out the papers of results; there is none of an earlier one that is known by its data alone. */
@ApplicationScoped
class ResultDownloads {

    private final DocumentStore store;

    ResultDownloads(DocumentStore store) {
        this.store = store;
    }

    RestResponse<InputStream> download(Result result) throws IOException {
        var paper = result.paper().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        result.scan().requireReleased();
        var name = "ket-qua-" + result.number().replaceAll("[^0-9A-Za-zÀ-ỹ.-]", "_") + ".pdf";
        return Downloads.of(store.open(paper.key()), "application/pdf", name, paper.sha256());
    }
}
