package vn.tthc.workflow.handoff;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list that goes with a dossier.
 *
 * @param line counts from 1
 * @param name what an original is; of a file only what it is for in the procedure, as a file's own name may be a person's
 * @param sha256 of a file, in small hexadecimal digits
 * @param count how many of an original
 * @param compared whether a file was compared with what the dossier has: not where nothing is known of its papers
 * @param finding what the receiver found; absent until then
 */
record Paper(
        int line,
        Kind kind,
        String name,
        @Nullable String sha256,
        int count,
        boolean compared,
        @Nullable Finding finding,
        @Nullable String remark) {

    /** A file of the dossier, or paper that is carried. */
    enum Kind {
        ELECTRONIC,
        ORIGINAL
    }

    /** DIFFERS: something is there under this line, but not what was listed. */
    enum Finding {
        PRESENT,
        MISSING,
        DIFFERS
    }

    Paper found(Finding found, @Nullable String why) {
        return new Paper(line, kind, name, sha256, count, compared, found, why);
    }
}
