package vn.tthc.application.document;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an upload is to become: a first paper, or the next version of one that is there. */
record NewPaper(String component, String name, @Nullable UUID replaces) {

    /** A name to show, not a path to follow. */
    NewPaper {
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\]", "_")
                .strip();
    }
}
