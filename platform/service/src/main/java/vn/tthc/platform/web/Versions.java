package vn.tthc.platform.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps two people from overwriting each other: an entity's version travels as a strong ETag and comes back in If-Match. */
public final class Versions {

    private Versions() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** For changes that must name the version they were made on: 428 without If-Match, 412 when it is not this one. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
        }
        honour(ifMatch, version);
    }

    /** For changes that may name it: 412 when it is named and is not this one. */
    public static void honour(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        var wanted = etag(version);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(wanted::equals)) {
            throw new Problem(CommonProblem.STALE).with("currentVersion", version);
        }
    }
}
