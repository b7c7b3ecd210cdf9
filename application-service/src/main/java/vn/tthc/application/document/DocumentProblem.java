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
    DOCUMENT_SUPERSEDED(409),
    /** An office file that unpacks to far more than it is. */
    ARCHIVE_BOMB(422),
    /** Not read by anybody until the scanner has seen it. */
    DOCUMENT_WAITING_FOR_SCAN(423),
    /** The scanner found something in what was just brought. */
    DOCUMENT_INFECTED(422),
    /** The scanner found something; nobody gets it. */
    DOCUMENT_QUARANTINED(409);

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
