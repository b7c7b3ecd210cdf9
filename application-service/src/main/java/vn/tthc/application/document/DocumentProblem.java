package vn.tthc.application.document;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a paper beside what can go wrong anywhere. */
enum DocumentProblem implements ProblemType {
    /** The bytes that came do not begin where the upload stands. */
    UPLOAD_OFFSET(409),
    /** All bytes are here and are not those that were announced. */
    UPLOAD_DIGEST(422),
    UPLOAD_CHUNK_TOO_SMALL(422),
    TOO_MANY_UPLOADS(409),
    TOO_MANY_DOCUMENTS(409),
    /** A newer version has taken the place of the one that was to be replaced. */
    DOCUMENT_SUPERSEDED(409);

    private final int status;

    DocumentProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
