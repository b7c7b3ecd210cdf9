package vn.tthc.catalog.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument;

/**
 * What a decision says about one procedure.
 *
 * @param position counts from 0, as its author wrote it
 * @param replaces the procedure whose place it takes, or took when its version was published
 * @param version the number of the version that it corrects
 * @param base what was known of the procedure when the author wrote it; absent when nothing was
 */
record Item(
        int position,
        Kind kind,
        String procedureCode,
        @Nullable String replaces,
        @Nullable Integer version,
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

    Item basedOn(@Nullable UUID known) {
        return new Item(position, kind, procedureCode, replaces, version, changeNote, document, known, versionId);
    }

    Item linkedTo(@Nullable String replaced) {
        return new Item(position, kind, procedureCode, replaced, version, changeNote, document, base, versionId);
    }

    Finding refuse(String field, String rule, String message, Object... arguments) {
        return Finding.of(path() + "." + field, rule, message, arguments);
    }

    Finding warn(String field, String rule, String message, Object... arguments) {
        return Finding.warning(path() + "." + field, rule, message, arguments);
    }
}
