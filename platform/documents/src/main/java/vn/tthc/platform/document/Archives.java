package vn.tthc.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Looks into office files, which are ZIP archives, before anybody's program unpacks them. Nothing is unpacked here but
 * into one buffer, and reading stops at the first limit that is passed.
 */
@ApplicationScoped
public class Archives {

    private static final int BUFFER = 64 * 1024;
    /** A small file may unpack to this much at whatever ratio: an empty sheet is nothing but repetition. */
    private static final long GRACE = 1024 * 1024;

    private final StoreConfig config;

    public Archives(StoreConfig config) {
        this.config = config;
    }

    /** Refuses what unpacks to far more than it is, and what is no archive at all. */
    public void requireHarmless(InputStream content, long size) throws IOException {
        var limit = Math.min(config.maxUnpacked().asLongValue(), Math.max(GRACE, size * config.maxUnpackedRatio()));
        try (var zip = new ZipInputStream(content)) {
            walk(zip, limit);
        } catch (ZipException | EOFException e) {
            throw (Problem) new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE).initCause(e);
        }
    }

    private void walk(ZipInputStream zip, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        var unpacked = 0L;
        var entries = 0;
        while (zip.getNextEntry() != null) {
            entries++;
            for (var read = zip.read(buffer); read >= 0 && unpacked <= limit; read = zip.read(buffer)) {
                unpacked += read;
            }
            if (unpacked > limit || entries > config.maxEntries()) {
                throw new Problem(PaperProblem.ARCHIVE_BOMB, limit, config.maxEntries());
            }
        }
        if (entries == 0) {
            throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
