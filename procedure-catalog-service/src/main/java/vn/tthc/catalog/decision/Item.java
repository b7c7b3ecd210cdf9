package vn.tthc.catalog.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument;

/**
 * What a decision says about one procedure.
 *
 * @param position counts from 0, as its author wrote it
 * @param base the validity that the author had before him; absent when there was none
 */
record Item(
        int position,
        Kind kind,
        String procedureCode,
        @Nullable String replaces,
        @Nullable String changeNote,
        @Nullable ProcedureDocument document,
        @Nullable UUID base,
        @Nullable UUID versionId) {

    String path() {
        return "items[" + position + "]";
    }

    /** The procedure that must be in force for this to make sense. */
    String subject() {
        return kind == Kind.REPLACE && replaces != null ? replaces : procedureCode;
    }

    Item basedOn(@Nullable UUID validity) {
        return new Item(position, kind, procedureCode, replaces, changeNote, document, validity, versionId);
    }
}
