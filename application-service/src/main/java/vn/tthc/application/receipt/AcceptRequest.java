package vn.tthc.application.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Paper;

/**
 * What the receptionist finds at intake.
 *
 * @param caseCode the case that applies, where the draft named another
 * @param papers what was handed in on paper; at the counter, what the case requires when nothing is said
 * @param handedOverAt of a postal file: the time on its handover record, from which it counts
 * @param reservedCode of a file taken in without a line: the number set apart that was written on it
 * @param takenInAt of such a file: when it was taken in, from which it counts
 * @param confirmDuplicate that a counter file is meant although the same thing was handed in a short while ago
 */
record AcceptRequest(
        @Nullable @Size(max = 40) String caseCode,
        @Nullable @Size(max = 100) List<@Valid Paper> papers,
        @Nullable OffsetDateTime handedOverAt,
        @Nullable @Size(max = 60) String reservedCode,
        @Nullable OffsetDateTime takenInAt,
        boolean confirmDuplicate) {

    static final AcceptRequest PLAIN = new AcceptRequest(null, null, null, null, null, false);
}
