package vn.tthc.application.document;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become a paper: a first one, or the next version of one that is there.
 *
 * @param source absent where it is uploaded
 */
record NewPaper(
        String component,
        String name,
        @Nullable UUID replaces,
        @Nullable Source source) {

    NewPaper(String component, String name, @Nullable UUID replaces) {
        this(component, name, replaces, null);
    }

    /** A name to show, not a path to follow. */
    NewPaper {
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\]", "_")
                .strip();
    }
}
