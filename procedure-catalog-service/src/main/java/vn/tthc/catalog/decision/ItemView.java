package vn.tthc.catalog.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** One item of a decision as its author sent it, and the version it became. */
public record ItemView(
        int position,
        Kind kind,
        String procedureCode,
        @Nullable String replaces,
        @Nullable Integer version,
        @Nullable String changeNote,
        @Nullable UUID versionId,
        @Nullable ProcedureDocument procedure) {

    static ItemView of(Item item) {
        return new ItemView(
                item.position(),
                item.kind(),
                item.procedureCode(),
                item.replaces(),
                item.version(),
                item.changeNote(),
                item.versionId(),
                item.document());
    }
}
